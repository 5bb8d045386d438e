internal import ConvEngine
import Markup
internal import Phrases

/// The arithmetic of one output cell, spelled out: each product, each channel's sum, the result.
struct Ledger {
  var step: Step
  /// Terms in a row, as in the filter or window that they come from.
  var columns: Int
  /// True where the output has several channels, so that the cell's address needs three numbers.
  var namesChannel: Bool
  /// The reader predicts this cell first: the arithmetic is folded.
  var isAsked = false
  /// The id of the total, which describes the cell's radio button; nil where nothing refers to it.
  var id: [UInt8]?
  /// What is written above the arithmetic, where the style sheet cannot tell the place.
  var place: PlaceWords?

  /// Writes the ledger, hidden by the style sheet until its cell is chosen.
  func write(to pen: inout Pen, with numerals: inout Numerals) {
    let cell = CellAddress(step.output, namesChannel: namesChannel)
    pen.literal("<div class=ledger data-cell=")
    cell.writeData(to: &pen)
    pen.literal(">")
    if let place {
      pen.literal("<p class=where")
      place.writeLanguage(to: &pen)
      pen.literal(">")
      place.write(step.output, to: &pen)
    }
    if isAsked {
      pen.literal("<details>")
      pen.through { $0.element("summary", say: Message(.predictFirst)) }
    }
    arithmetic(to: &pen, with: &numerals)
    if isAsked { pen.literal("</details>") }
    pen.literal("</div>")
  }

  private func arithmetic(to pen: inout Pen, with numerals: inout Numerals) {
    if step.subtotals.count > 1 {
      for subtotal in step.subtotals {
        pen.literal("<p class=channel>")
        pen.through { $0.say(Message(.channel, Fact("channel", subtotal.channel + 1))) }
        taps(subtotal.terms, to: &pen, with: &numerals)
        pen.literal("<p class=subtotal>")
        products(subtotal.terms, to: &pen, with: &numerals)
        pen.literal(" = ")
        numerals.writeWord("", subtotal.sum, to: &pen)
      }
    } else {
      taps(step.terms.indices, to: &pen, with: &numerals)
    }
    pen.literal("<p class=total")
    if let id {
      pen.literal(" id=")
      pen.finished(id)
      CellAddress(step.output, namesChannel: namesChannel)
        .writeData(separator: "-", to: &pen)
    }
    pen.literal(">")
    total(to: &pen, with: &numerals)
  }

  private func taps(
    _ range: Range<Int>, to pen: inout Pen, with numerals: inout Numerals
  ) {
    let isAlone = range.count == 1
    if isAlone {
      // One term needs no grid.
    } else if columns == 3 {
      pen.literal("<div class=taps>")
    } else {
      pen.literal("<div class=taps style=--k:")
      pen.number(columns)
      pen.literal(">")
    }
    for index in range {
      let term = step.terms[index]
      let isWinner = step.winners.contains(index)
      let isNil = term.product?.numerator == 0
      let isPlain = !term.isPadding && !isWinner && !isNil
      pen.literal(isPlain ? "<p class=tap>" : "<p class=\"tap")
      if term.isPadding { pen.literal(" pad") }
      if isWinner { pen.literal(" win") }
      if isNil { pen.literal(" nil") }
      if !isPlain { pen.literal("\">") }
      // `1 × −1 = −1`; the number alone where nothing is multiplied.
      numerals.write(term.value, to: &pen)
      if let weight = term.weight, let product = term.product {
        pen.literal(" × ")
        numerals.write(weight, to: &pen)
        pen.literal(" = ")
        numerals.write(product, to: &pen)
      }
    }
    if !isAlone { pen.literal("</div>") }
  }

  private func products(
    _ range: Range<Int>, to pen: inout Pen, with numerals: inout Numerals
  ) {
    var isFirst = true
    for term in step.terms[range] {
      guard let product = term.product else { continue }
      numerals.writeSummand(product, isFirst: isFirst, to: &pen)
      isFirst = false
    }
    if isFirst { pen.literal("0") }
  }

  private func total(to pen: inout Pen, with numerals: inout Numerals) {
    let terms = step.terms
    switch step.combination {
    case .sum:
      var isEmpty = terms.isEmpty
      if step.subtotals.count > 1 {
        for (index, subtotal) in step.subtotals.enumerated() {
          numerals.writeSummand(subtotal.sum, isFirst: index == 0, to: &pen)
        }
        isEmpty = false
      } else if !isEmpty || step.bias == nil {
        products(terms.indices, to: &pen, with: &numerals)
      }
      if let bias = step.bias { numerals.writeSummand(bias, isFirst: isEmpty, to: &pen) }
      pen.literal(" = ")
    case .average(let divisor):
      for index in terms.indices {
        numerals.writeSummand(
          terms[index].value, isFirst: index == 0, opens: index == 0,
          closes: index == terms.count - 1, to: &pen)
      }
      if terms.isEmpty { pen.literal("(0)") }
      pen.literal(" / ")
      pen.number(divisor)
      pen.literal(" = ")
    case .maximum: listed("max(", to: &pen, with: &numerals)
    case .rectification: listed("max(0, ", to: &pen, with: &numerals)
    case .copy: break
    case .exponentialShare: pen.literal("≈ ")
    }
    numerals.writeWord("", step.result, to: &pen)
  }

  /// The values with commas between them, up to the equals sign.
  private func listed(
    _ opening: StaticString, to pen: inout Pen, with numerals: inout Numerals
  ) {
    let last = step.terms.count - 1
    // A word ends at a space, and `max(0, ` does.
    let isOneWord = step.combination == .maximum
    if !isOneWord { pen.literal(opening) }
    for (index, term) in step.terms.enumerated() {
      let before = index == 0 && isOneWord ? opening : ""
      numerals.writeWord(before, term.value, index == last ? ")" : ",", to: &pen)
      if index < last { pen.literal(" ") }
    }
    if step.terms.isEmpty { pen.literal(isOneWord ? "max()" : ")") }
    pen.literal(" = ")
  }
}
