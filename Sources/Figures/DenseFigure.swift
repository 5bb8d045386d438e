public import ConvEngine
import Markup

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
    let weights = names.filters.first ?? "weights"
    let inputs = dense.input.shape.count
    return frame.figure(notes: notes, kind: "dense", code: dense) { figure in
      Stage(
        name: frame.name,
        operation: dense,
        inputs: [MatrixTable(tensor: dense.weights, style: .filter, label: weights)],
        inputTitle: "\(weights), a row per unit, \(dense.weights.shape.typeset)",
        filters: (0..<dense.input.shape.channels).map { channel in
          MatrixTable(
            tensor: dense.input, channel: channel, style: .map,
            label: dense.input.shape.channels > 1
              ? "\(names.input), channel \(channel + 1)" : names.input)
        },
        filterTitle: "\(names.input), \(Words.counted(inputs, "value"))",
        signs: ("·", "="),
        outputTitle: "\(frame.name), \(Words.counted(dense.output.shape.columns, "unit"))",
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

  private var notes: [String] {
    let inputs = dense.input.shape.count
    let units = dense.output.shape.columns
    let weights = "\(NumberText.count(units)) × \(NumberText.count(inputs))"
    let biases = dense.biases == nil ? "" : " + \(NumberText.count(units))"
    return [
      "Each unit multiplies every value by a weight of its own and adds the products up"
        + (dense.biases == nil ? "." : ", then its bias."),
      "Parameters: \(weights)\(biases) = \(NumberText.count(dense.parameterCount)).",
    ]
  }
}
