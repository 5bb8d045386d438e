import Markup

/// A layout of texts, values, sections and comments, read once and filled with bytes.
///
/// Most layouts say no more than that. The library for Mustache fills the others, which have partials,
/// inherited templates, functions or other marks: looking for the type of each value while a page is
/// filled takes it longer than all else that the page needs. A test compares the two.
struct Layout: Sendable {
  private enum Part: Sendable {
    case text([UInt8])
    case value(Name, isEscaped: Bool)
    case section(Name, isInverted: Bool, [Part])
  }

  /// The parts of a name with dots.
  private typealias Name = [String]

  private let parts: [Part]

  /// Nil where the layout has more than the parts above, or an error.
  init?(_ text: String) {
    var reader = Reader(text: Array(text.utf8))
    guard let parts = reader.section(nil) else { return nil }
    self.parts = parts
  }

  /// The layout with the values of a model.
  func filled(with model: some LayoutModel) -> Pieces {
    var pieces = Pieces()
    var stack: [any LayoutModel] = [model]
    Self.fill(parts, &stack, into: &pieces)
    return pieces
  }

  private static func fill(
    _ parts: [Part], _ stack: inout [any LayoutModel], into pieces: inout Pieces
  ) {
    for part in parts {
      switch part {
      case .text(let bytes): pieces.append(bytes)
      case .value(let name, let isEscaped):
        switch value(name, stack) {
        case .text(let text)? where isEscaped: pieces.append(escapedForLayouts(text))
        case .text(let text)?: pieces.append(text)
        case .markup(let markup)? where isEscaped:
          pieces.append(escapedForLayouts(String(decoding: markup.bytes, as: UTF8.self)))
        case .markup(let markup)?: pieces.append(markup)
        case .flag(let flag)?: pieces.append(String(flag))
        case .model?, .models?, nil: break
        }
      case .section(let name, let isInverted, let parts):
        let value = value(name, stack)
        guard (value?.isShown ?? false) != isInverted else { continue }
        for model in isInverted ? [nil] : value?.contexts ?? [] {
          if let model { stack.append(model) }
          fill(parts, &stack, into: &pieces)
          if model != nil { stack.removeLast() }
        }
      }
    }
  }

  /// The value of a name in the innermost model that has it.
  private static func value(_ name: Name, _ stack: [any LayoutModel]) -> LayoutValue? {
    for model in stack.reversed() {
      guard var value = model.value(named: name[0]) else { continue }
      for inner in name.dropFirst() {
        guard case .model(let model) = value, let next = model.value(named: inner) else {
          return nil
        }
        value = next
      }
      return value
    }
    return nil
  }

  private struct Reader {
    let text: [UInt8]
    var position = 0

    /// The parts up to the end of a section, or of the layout; nil where that is not there.
    mutating func section(_ open: Name?) -> [Part]? {
      var parts: [Part] = []
      while let start = next("{{", from: position) {
        let isTriple = text[start...].starts(with: "{{{".utf8)
        let sign = isTriple ? UInt8(ascii: "{") : text[(start + 2)...].first ?? 0
        let isSigned = "{&#^/!".utf8.contains(sign)
        let content = start + (isSigned ? 3 : 2)
        guard let close = next(isTriple ? "}}}" : "}}", from: content) else { return nil }
        var (before, after) = (start, close + (isTriple ? 3 : 2))
        if "#^/!".utf8.contains(sign), let line = ownLine(start, after) {
          (before, after) = (max(position, line.lowerBound), line.upperBound)
        }
        if before > position { parts.append(.text(Array(text[position..<before]))) }
        position = after
        if sign == UInt8(ascii: "!") { continue }
        guard let name = name(text[content..<close]) else { return nil }
        switch sign {
        case UInt8(ascii: "#"), UInt8(ascii: "^"):
          guard let inner = section(name) else { return nil }
          parts.append(.section(name, isInverted: sign == UInt8(ascii: "^"), inner))
        case UInt8(ascii: "/"): return name == open ? parts : nil
        default: parts.append(.value(name, isEscaped: !isSigned))
        }
      }
      guard open == nil else { return nil }
      if position < text.count { parts.append(.text(Array(text[position...]))) }
      position = text.count
      return parts
    }

    private func next(_ mark: StaticString, from start: Int) -> Int? {
      let length = mark.utf8CodeUnitCount
      guard start + length <= text.count else { return nil }
      return (start...text.count - length).first { index in
        mark.withUTF8Buffer { text[index..<index + length].elementsEqual($0) }
      }
    }

    /// The line of a tag that stands on a line of its own.
    private func ownLine(_ start: Int, _ end: Int) -> Range<Int>? {
      let isBlank = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
      let first = text[..<start].lastIndex { !isBlank($0) }.map { $0 + 1 } ?? 0
      guard first == 0 || text[first - 1] == UInt8(ascii: "\n") else { return nil }
      var last = text[end...].firstIndex { !isBlank($0) } ?? text.count
      if text[last...].starts(with: "\r\n".utf8) { last += 1 }
      guard last == text.count || text[last] == UInt8(ascii: "\n") else { return nil }
      return first..<min(last + 1, text.count)
    }

    private func name(_ bytes: ArraySlice<UInt8>) -> Name? {
      let text = String(decoding: bytes, as: UTF8.self)
      let name = text.split(whereSeparator: \.isWhitespace)
      guard name.count == 1,
        name[0].utf8.allSatisfy({ $0 > 0x7F || isLetter($0) || $0 == UInt8(ascii: ".") })
      else { return nil }
      let parts = name[0].split(separator: ".", omittingEmptySubsequences: false).map(String.init)
      return parts.contains("") ? nil : parts
    }

    private func isLetter(_ byte: UInt8) -> Bool {
      byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
    }
  }
}

/// A text with `&`, `<`, `>`, `"` and `'` replaced as the library for Mustache does.
private func escapedForLayouts(_ text: String) -> [UInt8] {
  var bytes: [UInt8] = []
  for (index, part) in text.utf8.split(
    separator: UInt8(ascii: "'"), omittingEmptySubsequences: false
  )
  .enumerated() {
    if index > 0 { bytes += "&#39;".utf8 }
    appendEscaped(part, to: &bytes)
  }
  return bytes
}
