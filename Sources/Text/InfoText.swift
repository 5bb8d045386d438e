/// An info string as it stands in the file, and what the escapes in it stand for.
public struct InfoText: Hashable, Sendable {
  /// A backslash escape or a character reference; it is never syntax.
  public struct Escape: Hashable, Sendable {
    /// How many characters of the text stand before it.
    public let offset: Int
    /// How many characters it takes.
    public let length: Int
    /// What it stands for; a few references stand for two characters.
    public let text: String

    /// Creates an escape that takes `length` characters.
    public init(offset: Int, length: Int, text: String) {
      self.offset = offset
      self.length = length
      self.text = text
    }
  }

  /// The text with its escapes.
  public let written: String
  /// The escapes in order.
  public let escapes: [Escape]
  /// Where the text begins.
  public let position: SourcePosition

  /// Creates the info string of a fence or, without escapes, of a line that is read like one.
  public init(_ written: String, escapes: [Escape] = [], at position: SourcePosition) {
    self.written = written
    self.escapes = escapes
    self.position = position
  }

  /// The text with what its escapes stand for in their place.
  public var resolved: String {
    guard !escapes.isEmpty else { return written }
    let characters = Array(written)
    var text = ""
    var index = 0
    for escape in escapes {
      text += String(joining: characters[index..<escape.offset]) + escape.text
      index = escape.offset + escape.length
    }
    return text + String(joining: characters[index...])
  }
}
