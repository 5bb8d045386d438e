internal import ConvEngine
import Markup
internal import Phrases

/// Softmax in its three steps, each value in a row; the one figure whose numbers are rounded.
struct SoftmaxFigure {
  var context: OperationFigure
  var softmax: Softmax

  /// Places after the point of exponentials, and of shares, which are divided from them.
  private static let places = (exponential: 6, share: 4)

  /// The three steps; a narrow screen repeats them at each value.
  private static let titles: [Phrase] = [.lessMaximum, .powerOfE, .shareOfSum]

  /// The finished `<figure>`.
  var markup: [UInt8] {
    context.frame.figure(
      notes: [Message(.softmaxSteps), Message(.softmaxRounding)], kind: "softmax",
      code: softmax.shortPython
    ) { figure in
      let label = figure.label(Message(.softmaxOf, Fact("name", text: context.names.input)))
      figure.element(
        "div",
        [
          "class": "wide-table", "tabindex": "0", "role": "group", "aria-label": label.text,
        ], language: label.language
      ) { box in
        box.element("table", ["class": "network"]) { table in
          table.header([.cell] + Self.titles)
          table.element("tbody") { body in
            for position in softmax.input.positions { row(at: position, to: &body) }
          }
        }
      }
    }
  }

  private func row(at position: Position, to body: inout MarkupWriter) {
    let value = softmax.input[position]
    let maximum = NumberText.subtrahend(softmax.shift)
    let difference = value.subtracting(softmax.shift).map(NumberText.exact) ?? ""
    let power = rounded(softmax.exponential(at: position), Self.places.exponential)
    let sum = rounded(softmax.exponentialSum, Self.places.exponential)
    let share = rounded(softmax.probability(at: position), Self.places.share)
    let address = CellAddress(position, namesChannel: softmax.input.shape.channels > 1)
    body.element("tr", ["class": "ledger-row"]) { row in
      row.element("th", ["scope": "row"], say: address.message)
      cell(0, to: &row) { $0.text("\(NumberText.exact(value)) − \(maximum) = \(difference)") }
      cell(1, to: &row) { cell in
        cell.text("e")
        cell.element("sup", text: difference)
        cell.text(" ≈ \(power)")
      }
      cell(2, to: &row) { $0.text("\(power) / \(sum) ≈ \(share)") }
    }
  }

  private func cell(
    _ title: Int, to row: inout MarkupWriter, _ content: (inout MarkupWriter) -> Void
  ) {
    row.cell(Self.titles[title]) { $0.element("span", ["class": "amount"], content) }
  }

  private func rounded(_ value: SignificantDecimal, _ places: Int) -> String {
    guard let exact = try? Rational(literal: value.description) else { return value.description }
    return Rational.typeset(exact.rounded(toPlaces: places))
  }
}
