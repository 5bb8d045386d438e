import Markup
internal import Mustache

/// A layout, cut at the tags of long values, so that these are appended as the bytes they are.
///
/// A tag is cut at only where that cannot change what else the layout says: outside of sections, and on a
/// line without other tags. Elsewhere its value goes through the template as text.
struct Layout: Sendable {
  /// What a finished layout is made of.
  enum Part: Sendable {
    case text(String)
    /// Blanks beside a value, of which a template on its own might make something else.
    case blanks(String)
    /// The value of this name.
    case value(String)
  }

  private let parts: [Part]

  /// Cuts `text` at the unescaped tags of these names; the texts of the parts are templates.
  init(_ text: String, at names: [String]) {
    var parts: [Part] = []
    var start = text.startIndex
    for (range, name) in Self.tags(in: text, names) {
      let before = text[start..<range.lowerBound]
      let isBlank = { (character: Character) in character == " " || character == "\t" }
      let end = before.lastIndex { !isBlank($0) }.map(before.index(after:)) ?? start
      let rest = text[range.upperBound...].drop(while: isBlank)
      parts += [
        .text(String(text[start..<end])), .blanks(String(text[end..<range.lowerBound])),
        .value(name), .blanks(String(text[range.upperBound..<rest.startIndex])),
      ]
      start = rest.startIndex
    }
    self.parts = parts + [.text(String(text[start...]))]
  }

  private init(parts: [Part]) { self.parts = parts }

  /// Whether the value of this name is appended as it is.
  func isCut(at name: String) -> Bool {
    parts.contains { if case .value(name) = $0 { true } else { false } }
  }

  /// The same parts with other texts.
  func mapTexts(_ transform: (Int, String) -> String) -> Layout {
    Layout(
      parts: parts.enumerated().map { index, part in
        if case .text(let text) = part { .text(transform(index, text)) } else { part }
      })
  }

  /// The texts and the values, one after the other.
  func pieces(value: (String) -> Pieces) -> Pieces {
    var pieces = Pieces()
    for part in parts {
      switch part {
      case .text(let text), .blanks(let text): pieces.append(text)
      case .value(let name): pieces.append(value(name))
      }
    }
    return pieces
  }

  /// The texts alone.
  var texts: [String] {
    parts.compactMap { if case .text(let text) = $0 { text } else { nil } }
  }

  private static func tags(
    in text: String, _ names: [String]
  ) -> [(range: Range<String.Index>, name: String)] {
    // Other marks, other escapes and inherited templates reach over the tags that follow them.
    guard !["{{=", "{{%", "{{<", "{{$"].contains(where: text.contains) else { return [] }
    var found: [(range: Range<String.Index>, name: String)] = []
    var depth = 0
    var isComment = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var rest = line
      var count = isComment ? 1 : 0
      var tag: (range: Range<String.Index>, name: String)?
      while let open = rest.range(ofFirst: isComment ? "}}" : "{{") {
        count += 1
        guard !isComment else {
          isComment = false
          rest = rest[open.upperBound...]
          continue
        }
        let isTriple = rest[open.upperBound...].hasPrefix("{")
        let content = rest[open.upperBound...].dropFirst(isTriple ? 1 : 0)
        isComment = content.hasPrefix("!")
        guard !isComment, let close = content.range(ofFirst: isTriple ? "}}}" : "}}") else {
          rest = content
          continue
        }
        let name = content[..<close.lowerBound]
        if name.hasPrefix("#") || name.hasPrefix("^") { depth += 1 }
        if name.hasPrefix("/") { depth -= 1 }
        if isTriple || name.hasPrefix("&") {
          let name = name.dropFirst(isTriple ? 0 : 1).filter { $0 != " " }
          if names.contains(name) { tag = (open.lowerBound..<close.upperBound, name) }
        }
        rest = content[close.upperBound...]
      }
      if let tag, count == 1, depth == 0 { found.append(tag) }
    }
    return found
  }
}

extension Substring {
  /// Where `text` stands first.
  fileprivate func range(ofFirst text: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) {
        return start..<index(start, offsetBy: text.count)
      }
      start = index(after: start)
    }
    return nil
  }
}
