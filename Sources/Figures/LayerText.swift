internal import ConvEngine
internal import Phrases

/// What a network's table says of one layer.
enum LayerText {
  /// The layer as its author wrote it: `conv 3 × 3, 8 filters`.
  static func name(_ layer: Layer) -> Message {
    switch layer {
    case .convolution(let extent, let filters, _, _, _, _, _):
      .text("\(layer.name) \(size(extent)), ") + Message(.filters, .count("count", filters))
    case .transposedConvolution(let extent, let filters, _, _, _, _, _, _):
      .text("\(layer.name) \(size(extent)), ") + Message(.filters, .count("count", filters))
    case .maximumPooling(let extent, _, _, _, _): .text("\(layer.name) \(size(extent))")
    case .averagePooling(let extent, _, _, _, _, _): .text("\(layer.name) \(size(extent))")
    case .dense(let units, _):
      .text("\(layer.name), ") + Message(.units, .count("count", units))
    default: .text(layer.name)
    }
  }

  private static func size(_ extent: Extent) -> String { "\(extent.rows) × \(extent.columns)" }

  /// How the output shape follows from the input's, where it is not the same.
  static func shapeFormula(_ row: Network.Row) -> Message? {
    if let window = row.window {
      let rows = SizeFormula.text(of: window.rows)
      let columns = SizeFormula.text(of: window.columns)
      return rows == columns ? rows : rows + "; " + columns
    }
    if let window = row.transposedWindow {
      let rows = SizeFormula.text(of: window.rows)
      let columns = SizeFormula.text(of: window.columns)
      return rows == columns ? rows : rows + "; " + columns
    }
    if row.layer == .flattening {
      let sides = [row.input.rows, row.input.columns, row.input.channels].map(NumberText.count)
      return .text("\(sides.joined(separator: " × ")) = \(NumberText.count(row.output.count))")
    }
    return nil
  }

  /// How much of the input one value sees behind the layer at `index`.
  static func receptiveField(after index: Int, of network: Network) -> Message {
    if let field = network.rows[index].receptiveField { return .text(size(field)) }
    // A transposed convolution mixes some cells, and not the same number everywhere.
    let mixesSome = network.rows[...index].allSatisfy {
      $0.receptiveField != nil || $0.transposedWindow != nil || $0.window != nil
        || $0.layer == .rectification
    }
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
