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
  var id: String?
  /// True where the style sheet cannot tell the place: it is written above the arithmetic.
  var namesPlace = true

  /// Writes the ledger, hidden by the style sheet until its cell is chosen.
  func write(to writer: inout MarkupWriter, with numerals: inout Numerals) {
    let cell = CellAddress(step.output, namesChannel: namesChannel)
    writer.literal("<div class=ledger data-cell=")
    cell.writeData(to: &writer)
    writer.literal(">")
    if namesPlace {
      cell.writeParagraph(to: &writer)
    }
    if isAsked {
      writer.literal("<details>")
      writer.element("summary", say: Message(.predictFirst))
    }
    arithmetic(to: &writer, with: &numerals)
    if isAsked { writer.literal("</details>") }
    writer.literal("</div>")
  }

  private func arithmetic(to writer: inout MarkupWriter, with numerals: inout Numerals) {
    if step.subtotals.count > 1 {
      for subtotal in step.subtotals {
        writer.literal("<p class=channel>")
        writer.say(Message(.channel, Fact("channel", subtotal.channel + 1)))
        taps(subtotal.terms, to: &writer, with: &numerals)
        writer.literal("<p class=subtotal>")
        products(subtotal.terms, to: &writer, with: &numerals)
        writer.literal(" = ")
        numerals.writeWord("", subtotal.sum, to: &writer)
      }
    } else {
      taps(step.terms.indices, to: &writer, with: &numerals)
    }
    writer.literal("<p class=total")
    if let id {
      writer.literal(" id=")
      writer.finished(id)
      CellAddress(step.output, namesChannel: namesChannel)
        .writeData(separator: "-", to: &writer)
    }
    writer.literal(">")
    total(to: &writer, with: &numerals)
  }

  private func taps(
    _ range: Range<Int>, to writer: inout MarkupWriter, with numerals: inout Numerals
  ) {
    if columns == 3 {
      writer.literal("<div class=taps>")
    } else {
      writer.literal("<div class=taps style=--k:")
      writer.number(columns)
      writer.literal(">")
    }
    for index in range {
      let term = step.terms[index]
      let isWinner = step.winners.contains(index)
      let isNil = term.product?.numerator == 0
      let isPlain = !term.isPadding && !isWinner && !isNil
      writer.literal(isPlain ? "<p class=tap>" : "<p class=\"tap")
      if term.isPadding { writer.literal(" pad") }
      if isWinner { writer.literal(" win") }
      if isNil { writer.literal(" nil") }
      if !isPlain { writer.literal("\">") }
      // `1 × −1 = −1`; the number alone where nothing is multiplied.
      numerals.write(term.value, to: &writer)
      if let weight = term.weight, let product = term.product {
        writer.literal(" × ")
        numerals.write(weight, to: &writer)
        writer.literal(" = ")
        numerals.write(product, to: &writer)
      }
    }
    writer.literal("</div>")
  }

  private func products(
    _ range: Range<Int>, to writer: inout MarkupWriter, with numerals: inout Numerals
  ) {
    var isFirst = true
    for term in step.terms[range] {
      guard let product = term.product else { continue }
      numerals.writeSummand(product, isFirst: isFirst, to: &writer)
      isFirst = false
    }
    if isFirst { writer.literal("0") }
  }

  private func total(to writer: inout MarkupWriter, with numerals: inout Numerals) {
    let terms = step.terms
    switch step.combination {
    case .sum:
      var isEmpty = terms.isEmpty
      if step.subtotals.count > 1 {
        for (index, subtotal) in step.subtotals.enumerated() {
          numerals.writeSummand(subtotal.sum, isFirst: index == 0, to: &writer)
        }
        isEmpty = false
      } else if !isEmpty || step.bias == nil {
        products(terms.indices, to: &writer, with: &numerals)
      }
      if let bias = step.bias { numerals.writeSummand(bias, isFirst: isEmpty, to: &writer) }
      writer.literal(" = ")
    case .average(let divisor):
      for index in terms.indices {
        numerals.writeSummand(
          terms[index].value, isFirst: index == 0, opens: index == 0,
          closes: index == terms.count - 1, to: &writer)
      }
      if terms.isEmpty { writer.literal("(0)") }
      writer.literal(" / ")
      writer.number(divisor)
      writer.literal(" = ")
    case .maximum: listed("max(", to: &writer, with: &numerals)
    case .rectification: listed("max(0, ", to: &writer, with: &numerals)
    case .copy: break
    case .exponentialShare: writer.literal("≈ ")
    }
    numerals.writeWord("", step.result, to: &writer)
  }

  /// The values with commas between them, up to the equals sign.
  private func listed(
    _ opening: StaticString, to writer: inout MarkupWriter, with numerals: inout Numerals
  ) {
    let last = step.terms.count - 1
    // A word ends at a space, and `max(0, ` does.
    let isOneWord = step.combination == .maximum
    if !isOneWord { writer.literal(opening) }
    for (index, term) in step.terms.enumerated() {
      let before = index == 0 && isOneWord ? opening : ""
      numerals.writeWord(before, term.value, index == last ? ")" : ",", to: &writer)
      if index < last { writer.literal(" ") }
    }
    if step.terms.isEmpty { writer.literal(isOneWord ? "max()" : ")") }
    writer.literal(" = ")
  }
}
