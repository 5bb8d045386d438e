/// A text of a page with the language that a screen reader reads it in.
public struct SpokenText: Hashable, Sendable {
  /// What is read.
  public let text: String
  /// The tag of the language.
  public let language: String

  /// A text in a language.
  public init(text: String, language: String) {
    self.text = text
    self.language = language
  }

  /// The texts of some markup and of its labels; not those of code, styles and scripts.
  public static func all(in markup: String, language: String = "") -> [SpokenText] {
    var texts: [SpokenText] = []
    var open: [(name: String, language: String)] = [("", language)]
    var rest = markup[...]
    func note(_ text: Substring, _ language: String) {
      let text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if !text.isEmpty { texts.append(SpokenText(text: text, language: language)) }
    }
    while !rest.isEmpty {
      let text = rest.prefix { $0 != "<" }
      if !open.contains(where: { silent.contains($0.name) }) {
        note(text, open[open.count - 1].language)
      }
      rest = rest[text.endIndex...]
      guard let end = rest.firstIndex(of: ">") else { break }
      let tag = rest[rest.index(after: rest.startIndex)..<end]
      rest = rest[rest.index(after: end)...]
      if tag.hasPrefix("/") {
        if let index = open.lastIndex(where: { $0.name == tag.dropFirst() }), index > 0 {
          open.removeSubrange(index...)
        }
        continue
      }
      let name = String(tag.prefix { $0.isLetter || $0.isNumber })
      // These end where the next one begins.
      if let others = ended[name] {
        while let last = open.last, others.contains(last.name) { open.removeLast() }
      }
      let language = attribute("lang", in: tag) ?? open[open.count - 1].language
      for label in ["aria-label", "data-label", "data-play", "data-pause"] {
        if let value = attribute(label, in: tag) { note(value[...], language) }
      }
      if !void.contains(name) && !tag.hasPrefix("!") { open.append((name, language)) }
    }
    return texts
  }

  private static let silent: Set<String> = ["pre", "style", "script", "code", "math"]
  private static let void: Set<String> = ["input", "meta", "link", "br", "img", "hr"]
  private static let ended: [String: Set<String>] = [
    "p": ["p"], "td": ["td"], "tr": ["td", "tr"], "div": ["p"], "details": ["p"],
  ]

  private static func attribute(_ name: String, in tag: Substring) -> String? {
    guard let start = tag.firstRange(of: " \(name)=")?.upperBound else { return nil }
    let value = tag[start...]
    return value.first == "\""
      ? String(value.dropFirst().prefix { $0 != "\"" }) : String(value.prefix { $0 != " " })
  }

  /// The words of a text that are longer than two letters.
  public var words: Set<String> {
    Set(text.lowercased().split { !$0.isLetter }.map(String.init).filter { $0.count > 2 })
  }
}
