internal import ConvEngine
import Markup

/// Where a cell stands, counted from 1, as people count.
struct CellAddress {
  private var position: Position
  private var namesChannel: Bool

  init(_ position: Position, namesChannel: Bool) {
    self.position = position
    self.namesChannel = namesChannel
  }

  /// `2,1`, or `2,1,3` with the channel last.
  var data: String { written { $0.writeData(to: &$1) } }

  /// `Row 2, column 1`, or `Row 2, column 1, channel 3`.
  var words: String { written { $0.writeWords(to: &$1) } }

  /// Writes `data`, with another character than a comma where one is given.
  func writeData(separator: StaticString = ",", to writer: inout MarkupWriter) {
    writer.number(position.row + 1)
    writer.literal(separator)
    writer.number(position.column + 1)
    guard namesChannel else { return }
    writer.literal(separator)
    writer.number(position.channel + 1)
  }

  /// The words of an address before, between and after its two numbers.
  static let words: (row: StaticString, column: StaticString, channel: StaticString) =
    ("Row ", ", column ", ", channel ")

  /// Writes `words`, or the same within a sentence.
  func writeWords(beginsSentence: Bool = true, to writer: inout MarkupWriter) {
    writer.literal(beginsSentence ? Self.words.row : "row ")
    writer.number(position.row + 1)
    writer.literal(Self.words.column)
    writer.number(position.column + 1)
    guard namesChannel else { return }
    writer.literal(Self.words.channel)
    writer.number(position.channel + 1)
  }

  /// Writes the words as custom properties of a style, between which the style sheet counts.
  static func writeStyle(channel: Int?, to writer: inout MarkupWriter) {
    writer.literal("--in-row:'")
    writer.literal(words.row)
    writer.literal("';--in-column:'")
    writer.literal(words.column)
    if let channel {
      writer.literal("';--in-channel:'")
      writer.literal(words.channel)
      writer.number(channel + 1)
    }
    writer.literal("'")
  }

  private func written(_ write: (Self, inout MarkupWriter) -> Void) -> String {
    var writer = MarkupWriter()
    write(self, &writer)
    return writer.markup
  }
}
