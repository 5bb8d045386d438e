internal import ConvEngine
import Markup
internal import Phrases

/// A dense layer: every unit's weights in a row, and every product that makes a unit's sum.
struct DenseFigure {
  var context: OperationFigure
  var dense: Dense

  /// The finished `<figure>`.
  var markup: [UInt8] {
    let weights = context.names.filters.first.map { Message.text($0) } ?? Message(.weights)
    let inputs = dense.input.shape.count
    return context.figure(notes: notes, kind: "dense", code: dense) { figure in
      Stage(
        name: context.frame.name,
        operation: context.operation,
        inputs: [MatrixTable(tensor: dense.weights, style: .filter, label: weights)],
        inputTitle: Message(.rowPerUnit, Fact("title", weights))
          + ", \(dense.weights.shape.typeset)",
        filters: MatrixTable.channels(of: dense.input, style: .map, name: context.names.input),
        filterTitle: .text("\(context.names.input), ") + Message(.values, .count("count", inputs)),
        signs: ("·", "="),
        outputTitle: .text("\(context.frame.name), ")
          + Message(.units, .count("count", dense.output.shape.columns)),
        selection: context.selection,
        wrap: 1,
        ledgerColumns: min(3, inputs),
        outline: { step in
          WindowOutline(
            corner: (step.output.column, 0), size: Extent(rows: 1, columns: inputs))
        }
      ).write(to: &figure)
    }
  }

  private var notes: [Message] {
    let inputs = dense.input.shape.count
    let units = dense.output.shape.columns
    let weights = "\(NumberText.count(units)) × \(NumberText.count(inputs))"
    let biases = dense.biases == nil ? "" : " + \(NumberText.count(units))"
    return [
      Message(dense.biases == nil ? .unitSum : .unitSumWithBias),
      Message(
        .parameterSum,
        Fact("sum", text: "\(weights)\(biases) = \(NumberText.count(dense.parameterCount))")),
    ]
  }
}
