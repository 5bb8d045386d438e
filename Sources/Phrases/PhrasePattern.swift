/// A phrase's text, taken apart at its facts.
public struct PhrasePattern: Hashable, Sendable {
  /// A part of the text.
  public enum Part: Hashable, Sendable {
    case text(String)
    /// `{row}`.
    case fact(String)
    /// `{rows|row|rows}`.
    case choice(String, one: String, other: String)
  }

  /// What is wrong with a text that someone wrote.
  public enum Flaw: Error, Hashable, Sendable {
    /// A brace without its counterpart, at this place counted in characters from 0.
    case brace(Int)
    /// No `{name}` and no `{name|one|other}` between braces.
    case form(String, Int)
  }

  /// In the order of the text.
  public let parts: [Part]

  /// Takes a text apart.
  public init(_ text: String) throws(Flaw) {
    var parts: [Part] = []
    var (plain, open) = (text.startIndex, String.Index?.none)
    func place(_ index: String.Index) -> Int { text.distance(from: text.startIndex, to: index) }
    func endPlain(_ end: String.Index) {
      if plain < end { parts.append(.text(String(text[plain..<end]))) }
    }
    for index in text.utf8.indices {
      switch (text.utf8[index], open) {
      case (UInt8(ascii: "{"), nil):
        endPlain(index)
        open = index
      case (UInt8(ascii: "}"), let start?):
        let content = text[text.utf8.index(after: start)..<index]
        parts.append(try Self.fact(String(content), at: place(start)))
        open = nil
        plain = text.utf8.index(after: index)
      case (UInt8(ascii: "{"), _), (UInt8(ascii: "}"), nil): throw .brace(place(index))
      case (_, _): break
      }
    }
    if let open { throw .brace(place(open)) }
    endPlain(text.endIndex)
    self.parts = parts
  }

  private static func fact(_ content: String, at place: Int) throws(Flaw) -> Part {
    let pieces = content.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    let isName = !pieces[0].isEmpty && pieces[0].utf8.allSatisfy { 0x61...0x7A ~= $0 | 0x20 }
    guard isName, pieces.count == 1 || pieces.count == 3 else { throw .form(content, place) }
    return pieces.count == 1
      ? .fact(pieces[0]) : .choice(pieces[0], one: pieces[1], other: pieces[2])
  }

  /// The words before each of these facts, where the text has them in this order and ends with the last;
  /// nil otherwise, as a style sheet can only count in this order.
  public func words(before names: [String]) -> [String]? {
    var words: [String] = []
    var before = ""
    for part in parts {
      switch part {
      case .text(let text): before = text
      case .choice: return nil
      case .fact(let name):
        guard words.count < names.count, names[words.count] == name else { return nil }
        words.append(before)
        before = ""
      }
    }
    return before.isEmpty ? words : nil
  }

  /// The facts that are written out, in order.
  public var facts: [String] {
    parts.compactMap { if case .fact(let name) = $0 { name } else { nil } }
  }

  /// The facts that words are chosen by, in order.
  public var choices: [String] {
    parts.compactMap { if case .choice(let name, _, _) = $0 { name } else { nil } }
  }
}
