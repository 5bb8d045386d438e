public import ConvEngine
import Markup
internal import Phrases

/// A dense layer: every unit's weights in a row, and every product that makes a unit's sum.
public struct DenseFigure: Sendable {
  var frame: FigureFrame
  var dense: Dense
  var names: OperationNames
  var selection: StepSelection

  /// A figure of `dense`; `names.filters` names the matrix of weights.
  public init(
    frame: FigureFrame, dense: Dense, names: OperationNames, selection: StepSelection
  ) {
    self.frame = frame
    self.dense = dense
    self.names = names
    self.selection = selection
  }

  /// The finished `<figure>`.
  public var markup: String {
    let weights = names.filters.first.map { Message.text($0) } ?? Message(.weights)
    let inputs = dense.input.shape.count
    return frame.figure(notes: notes, kind: "dense", code: dense) { figure in
      Stage(
        name: frame.name,
        operation: dense,
        inputs: [MatrixTable(tensor: dense.weights, style: .filter, label: weights)],
        inputTitle: Message(.rowPerUnit, Fact("title", weights))
          + ", \(dense.weights.shape.typeset)",
        filters: MatrixTable.channels(of: dense.input, style: .map, name: names.input),
        filterTitle: .text("\(names.input), ") + Message(.values, .count("count", inputs)),
        signs: ("·", "="),
        outputTitle: .text("\(frame.name), ")
          + Message(.units, .count("count", dense.output.shape.columns)),
        selection: selection,
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
