internal import ConvEngine
internal import Phrases

extension Message {
  /// A name that the author gave, or numbers.
  static func text(_ text: String) -> Message { Message(text: text) }

  /// The title of one channel among others: `eyes, channel 2`.
  func inChannel(_ channel: Int, of count: Int) -> Message {
    count > 1
      ? Message(.titleOfChannel, Fact("title", self), Fact("channel", channel + 1)) : self
  }

  /// `eyes, 3 × 4`.
  func sized(_ rows: Int, _ columns: Int) -> Message { self + ", \(rows) × \(columns)" }

  /// `6 rows and 1 column`.
  static func matrixSize(of shape: Shape) -> Message {
    Message(.matrixSize, .count("rows", shape.rows), .count("columns", shape.columns))
  }
}

extension Fact {
  /// A number of things, with its thousands set apart.
  static func count(_ name: String, _ number: Int) -> Fact {
    Fact(name, number, text: NumberText.count(number))
  }
}
