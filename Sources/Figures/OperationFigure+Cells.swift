internal import ConvEngine
import Markup
internal import Phrases

extension OperationFigure {
  /// An operation that makes each cell of the one in its place, before and after; `rule` says how.
  func cellwise(rule: String, code: some PythonWritten) -> [UInt8] {
    let shape = operation.output.shape
    let note = Message(
      .cellByCell, Fact("rule", text: rule), Fact("shape", text: shape.typeset))
    return figure(notes: [note], kind: "relu", code: code) { figure in
      for channel in 0..<shape.channels {
        let input = MatrixTable.channel(
          channel, of: operation.input, style: .map, name: names.input)
        let output = Message.text(frame.name).inChannel(channel, of: shape.channels)
        var stage = stage(
          channel, inputs: [input], title: Message(.before, Fact("title", input.label)))
        stage.outputTitle = Message(.after, Fact("title", output))
        stage.write(to: &figure)
      }
    }
  }

  /// Padding, before and after, with the rim drawn apart from the data.
  func figure(of padding: Padding) -> [UInt8] {
    let (amount, input, output) = (padding.amount, padding.input.shape, padding.output.shape)
    let fill =
      padding.mode == .zeros && padding.value != .zero
      ? Message(.paddingOfValue, Fact("value", text: NumberText.exact(padding.value)))
      : PaddedInput.note(mode: padding.mode)
    let size = Message(
      .rowsThenColumns,
      Fact("rows", text: "\(input.rows) + \(amount.top) + \(amount.bottom) = \(output.rows)"),
      Fact(
        "columns", text: "\(input.columns) + \(amount.left) + \(amount.right) = \(output.columns)"))
    return frame.figure(notes: [fill, size], kind: "padding", code: padding.shortPython) { figure in
      for channel in 0..<output.channels {
        let before = MatrixTable.channel(
          channel, of: padding.input, style: .image, name: names.input)
        var after = MatrixTable.channel(
          channel, of: padding.output, style: .image, name: frame.name)
        let title = after.label.sized(output.rows, output.columns)
        after.label = Message(.afterPadding, Fact("title", after.label))
        after.rim = amount
        figure.element("div", ["class": "side-by-side"]) { row in
          Panel(title: before.label.sized(input.rows, input.columns), table: before).write(to: &row)
          row.element("span", ["class": "sign", "aria-hidden": "true"], text: "→")
          Panel(title: title, table: after).write(to: &row)
        }
      }
    }
  }

  /// A dense layer: every unit's weights in a row, and every product that makes a unit's sum.
  func figure(of dense: Dense) -> [UInt8] {
    let (inputs, units) = (dense.input.shape.count, dense.output.shape.columns)
    let weights = names.filters.first.map { Message.text($0) } ?? Message(.weights)
    let biases = dense.biases == nil ? "" : " + \(NumberText.count(units))"
    let sum =
      "\(NumberText.count(units)) × \(NumberText.count(inputs))\(biases)"
      + " = \(NumberText.count(dense.parameterCount))"
    let notes: [Message?] = [
      Message(dense.biases == nil ? .unitSum : .unitSumWithBias),
      Message(.parameterSum, Fact("sum", text: sum)),
    ]
    return figure(notes: notes, kind: "dense", code: dense) { figure in
      var stage = stage(
        inputs: [MatrixTable(tensor: dense.weights, style: .filter, label: weights)],
        title: Message(.rowPerUnit, Fact("title", weights)) + ", \(dense.weights.shape.typeset)")
      stage.filters = MatrixTable.channels(of: dense.input, style: .map, name: names.input)
      stage.filterTitle = .text("\(names.input), ") + Message(.values, .count("count", inputs))
      stage.signs = ("·", "=")
      stage.outputTitle = .text("\(frame.name), ") + Message(.units, .count("count", units))
      stage.wrap = 1
      stage.ledgerColumns = min(3, inputs)
      stage.outline = { step in
        WindowOutline(corner: (step.output.column, 0), size: Extent(rows: 1, columns: inputs))
      }
      stage.write(to: &figure)
    }
  }
}
