/// A style sheet by its rules, so that a page that brings its own can leave out those it has no use for.
///
/// Rules that need nothing that can be known of a page, and all that is not understood, stay.
struct StyleSheet: Sendable {
  private indirect enum Rule: Sendable {
    /// Needed where one of its selectors can match.
    case styles([UInt8], [Selector])
    /// `@media`, `@supports`, `@container` and `@layer`, which are needed for what is in them.
    case group([UInt8], [Rule])
    /// A font, an animation or a property, which is needed where its name is used.
    case named([UInt8], name: [UInt8])
    case other([UInt8])
  }

  /// The names that one selector needs: all of `names`, and one of each of `choices`.
  struct Selector: Sendable {
    var names: [Int] = []
    var choices: [[Selector]] = []

    func canMatch(_ used: NameSet) -> Bool {
      names.allSatisfy(used.contains)
        && choices.allSatisfy { choice in choice.contains { $0.canMatch(used) } }
    }
  }

  private var rules: [Rule] = []
  /// The classes and elements that selectors name.
  private(set) var names = StyleNames()

  /// Reads a style sheet without comments and needless blanks, as `CompactStyles` leaves it.
  init(_ styles: String) {
    var reader = StyleReader(styles)
    rules = Self.rules(&reader, &names)
  }

  /// The rules that a page needs which uses these names.
  func text(for used: NameSet) -> [UInt8] {
    var known: [UInt8] = []
    // Which fonts and animations are used shows in the other rules.
    for rule in rules { Self.write(rule, used, fonts: nil, to: &known) }
    var text: [UInt8] = []
    for rule in rules { Self.write(rule, used, fonts: known, to: &text) }
    return text
  }

  private static func write(
    _ rule: Rule, _ used: NameSet, fonts: [UInt8]?, to text: inout [UInt8]
  ) {
    switch rule {
    case .styles(let rule, let selectors):
      if selectors.contains(where: { $0.canMatch(used) }) { text += rule }
    case .group(let prelude, let rules):
      let start = text.count
      text += prelude
      for rule in rules { write(rule, used, fonts: fonts, to: &text) }
      if text.count == start + prelude.count {
        text.removeLast(prelude.count)
      } else {
        text.append(UInt8(ascii: "}"))
      }
    case .named(let rule, let name):
      if let fonts, contains(fonts, name) { text += rule }
    case .other(let rule): text += rule
    }
  }

  /// Plain loops: `contains` of collections takes a hundred times as long, and pages wait for it.
  private static func contains(_ bytes: [UInt8], _ name: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      while start + name.count <= bytes.count {
        var length = 0
        while length < name.count, bytes[start + length] == name[length] { length += 1 }
        if length == name.count { return true }
        start += 1
      }
      return false
    }
  }

  private static func rules(_ reader: inout StyleReader, _ names: inout StyleNames) -> [Rule] {
    var rules: [Rule] = []
    while let (prelude, hasBody) = reader.prelude() {
      let word = prelude.prefix { !" ({".utf8.contains($0) }
      guard hasBody else {
        rules.append(.other(prelude))
        continue
      }
      switch String(decoding: word, as: UTF8.self) {
      case "@media", "@supports", "@container", "@layer":
        rules.append(.group(prelude, Self.rules(&reader, &names)))
      case "@font-face":
        let rule = prelude + reader.body()
        rules.append(fontName(in: rule).map { .named(rule, name: $0) } ?? .other(rule))
      case "@keyframes", "@property", "@counter-style", "@-webkit-keyframes":
        let name = Array(prelude.dropFirst(word.count + 1).dropLast())
        rules.append(.named(prelude + reader.body(), name: name))
      case let other:
        let rule = prelude + reader.body()
        if !other.hasPrefix("@"), let selectors = names.selectors(prelude.dropLast()) {
          rules.append(.styles(rule, selectors))
        } else {
          rules.append(.other(rule))
        }
      }
    }
    return rules
  }

  /// What `font-family` says, without quotes.
  private static func fontName(in rule: [UInt8]) -> [UInt8]? {
    let key = Array("font-family:".utf8)
    guard let start = rule.ranges(of: key).first?.upperBound else { return nil }
    let value = rule[start...].prefix { $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: "}") }
    let name = value.filter { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "'") }
    return name.isEmpty ? nil : Array(name)
  }
}

/// Takes a style sheet apart at its braces.
private struct StyleReader {
  private let bytes: [UInt8]
  private var index = 0

  init(_ styles: String) { bytes = Array(styles.utf8) }

  /// Up to the next `{` or `;`, that included; nil at the end of a group, which is passed, or of the text.
  mutating func prelude() -> (text: [UInt8], hasBody: Bool)? {
    while index < bytes.count, " \n;".utf8.contains(bytes[index]) { index += 1 }
    let start = index
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "}"), index == start {
        index += 1
        return nil
      }
      skip()
      if byte == UInt8(ascii: "{") || byte == UInt8(ascii: ";") {
        return (Array(bytes[start..<index]), byte == UInt8(ascii: "{"))
      }
    }
    return start < index ? (Array(bytes[start..<index]), false) : nil
  }

  /// Up to the brace that closes what is open, that included.
  mutating func body() -> [UInt8] {
    let start = index
    var depth = 1
    while index < bytes.count, depth > 0 {
      if bytes[index] == UInt8(ascii: "{") { depth += 1 }
      if bytes[index] == UInt8(ascii: "}") { depth -= 1 }
      skip()
    }
    return Array(bytes[start..<index])
  }

  /// Passes a character, an escaped one, a string or an address.
  private mutating func skip() {
    let byte = bytes[index]
    if byte == UInt8(ascii: "\\") {
      index = min(index + 2, bytes.count)
    } else {
      index = CompactStyles.verbatimEnd(in: bytes, at: index) ?? index + 1
    }
  }
}
