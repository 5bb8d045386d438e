internal import ConvEngine
internal import Phrases

/// What a network's table says of one layer.
enum LayerText {
  /// The layer as its author wrote it: `conv 3 × 3, 8 filters`.
  static func name(_ row: Network.Row) -> Message {
    let window = row.window?.size ?? row.transposedWindow?.size
    let name = row.layer.name + (window.map { " \(size($0))" } ?? "")
    // What the weights are for stands last among their factors.
    guard let outputs = row.weightFactors.last else { return .text(name) }
    return .text("\(name), ")
      + Message(window == nil ? .units : .filters, .count("count", outputs))
  }

  private static func size(_ extent: Extent) -> String { "\(extent.rows) × \(extent.columns)" }

  /// How the output shape follows from the input's, where it is not the same.
  static func shapeFormula(_ row: Network.Row) -> Message? {
    let sizes =
      row.window.map { (SizeFormula.text(of: $0.rows), SizeFormula.text(of: $0.columns)) }
      ?? row.transposedWindow.map {
        (SizeFormula.text(of: $0.rows), SizeFormula.text(of: $0.columns))
      }
    if let (rows, columns) = sizes { return rows == columns ? rows : rows + "; " + columns }
    if row.layer == .flattening {
      let sides = [row.input.rows, row.input.columns, row.input.channels].map(NumberText.count)
      return .text("\(sides.joined(separator: " × ")) = \(NumberText.count(row.output.count))")
    }
    return nil
  }

  /// How much of the input one value sees behind the layer at `index`.
  static func receptiveField(after index: Int, of network: Network) -> Message {
    if let field = network.rows[index].receptiveField { return .text(size(field)) }
    let mixesSome = network.rows[...index].allSatisfy { $0.mixing != .all }
    return Message(mixesSome ? .differsByCell : .wholeInput)
  }

  /// `36 × 36 + 36 = 1 332`; nothing for a layer without parameters.
  static func parameterFormula(_ row: Network.Row) -> Message? {
    guard row.parameters > 0 else { return nil }
    var sum = row.weightFactors.map(NumberText.count).joined(separator: " × ")
    if row.biases > 0 { sum += " + \(NumberText.count(row.biases))" }
    return .text("\(sum) = \(NumberText.count(row.parameters))")
  }
}
