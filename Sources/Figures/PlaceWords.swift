internal import ConvEngine
import Markup
internal import Phrases

/// A phrase that says where a cell is, escaped beforehand because it is written for every cell.
struct PlaceWords {
  private enum Part {
    case text([UInt8])
    case choice(Axis, one: [UInt8], other: [UInt8])
    case number(Axis)
  }

  private enum Axis: String { case row, column, channel }

  /// The language of the phrase, where it is not that of the element around it.
  let language: String?
  private let parts: [Part]

  /// The phrase for the element that a writer has open.
  init(_ phrase: Phrase, in writer: MarkupWriter) {
    let own = writer.phrases.text(phrase)
    let language = own == nil ? "en" : writer.phrases.language
    self.language = language == writer.language ? nil : language
    parts = ((try? PhrasePattern(own ?? phrase.english))?.parts ?? []).map { part in
      switch part {
      case .text(let text): .text(Array(escaped(text).utf8))
      case .choice(let name, let one, let other):
        .choice(
          Axis(rawValue: name) ?? .row, one: Array(escaped(one).utf8),
          other: Array(escaped(other).utf8))
      case .fact(let name): .number(Axis(rawValue: name) ?? .row)
      }
    }
  }

  /// Writes where a cell is, counted from 1.
  func write(_ position: Position, to pen: inout Pen) {
    func number(_ axis: Axis) -> Int {
      switch axis {
      case .row: position.row + 1
      case .column: position.column + 1
      case .channel: position.channel + 1
      }
    }
    for part in parts {
      switch part {
      case .text(let text): pen.finished(text)
      case .choice(let axis, let one, let other): pen.finished(number(axis) == 1 ? one : other)
      case .number(let axis): pen.number(number(axis))
      }
    }
  }

  /// Writes the attribute `lang` within a start tag, where the phrase needs one.
  func writeLanguage(to pen: inout Pen) {
    if let language { pen.through { $0.writeLanguage(language) } }
  }
}
