internal import ConvEngine
import Markup

/// The arithmetic of one output cell, spelled out: each product, each channel's sum, the result.
struct Ledger {
  var step: Step
  /// Terms in a row, as in the filter or window that they come from.
  var columns: Int
  /// True where the output has several channels, so that the cell's address needs three numbers.
  var namesChannel: Bool
  /// The reader predicts this cell first: the arithmetic is folded.
  var isAsked = false

  /// Writes the ledger, hidden by the style sheet until its cell is chosen.
  func write(to writer: inout MarkupWriter) {
    let cell = CellAddress(step.output, namesChannel: namesChannel)
    writer.element("div", ["class": "ledger", "data-cell": cell.data]) { ledger in
      ledger.element("p", ["class": "where"], text: cell.words)
      if isAsked {
        ledger.element("details") { fold in
          fold.element("summary", text: "Predict it first, then open the arithmetic")
          arithmetic(to: &fold)
        }
      } else {
        arithmetic(to: &ledger)
      }
    }
  }

  private func arithmetic(to writer: inout MarkupWriter) {
    let hasSeveralChannels = step.subtotals.count > 1
    if hasSeveralChannels {
      for subtotal in step.subtotals {
        writer.element("p", ["class": "channel"], text: "Channel \(subtotal.channel + 1)")
        taps(subtotal.terms, to: &writer)
        let products = step.terms[subtotal.terms].compactMap(\.product)
        writer.element("p", ["class": "subtotal"]) {
          $0.formula("\(NumberText.sum(products)) = \(NumberText.exact(subtotal.sum))")
        }
      }
    } else {
      taps(step.terms.indices, to: &writer)
    }
    writer.element("p", ["class": "total"]) { $0.formula(total) }
  }

  private func taps(_ range: Range<Int>, to writer: inout MarkupWriter) {
    let style = columns == 3 ? nil : "--k:\(columns)"
    writer.element("div", ["class": "taps", "style": style]) { grid in
      for index in range {
        let term = step.terms[index]
        var classes = "tap"
        if term.isPadding { classes += " pad" }
        if step.winners.contains(index) { classes += " win" }
        if term.product == .zero { classes += " nil" }
        grid.element("span", ["class": classes], text: Self.text(of: term))
        grid.text(" ")
      }
    }
  }

  /// `1 × −1 = −1`; the number alone where nothing is multiplied.
  static func text(of term: Term) -> String {
    let value = NumberText.exact(term.value)
    guard let weight = term.weight, let product = term.product else { return value }
    return "\(value) × \(NumberText.exact(weight)) = \(NumberText.exact(product))"
  }

  private var total: String {
    let values = step.terms.map(\.value)
    let result = NumberText.exact(step.result)
    switch step.combination {
    case .sum:
      var summands =
        step.subtotals.count > 1 ? step.subtotals.map(\.sum) : step.terms.compactMap(\.product)
      if let bias = step.bias { summands.append(bias) }
      return "\(NumberText.sum(summands)) = \(result)"
    case .average(let divisor):
      return "(\(NumberText.sum(values))) / \(divisor) = \(result)"
    case .maximum:
      return "max(\(values.map(NumberText.exact).joined(separator: ", "))) = \(result)"
    case .rectification:
      return "max(0, \(values.map(NumberText.exact).joined(separator: ", "))) = \(result)"
    case .copy:
      return result
    case .exponentialShare:
      return "≈ \(result)"
    }
  }
}
