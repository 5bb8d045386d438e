public import Text

/// What CommonMark reads as text, but was surely not meant as text.
public struct LikelyMistake: Hashable, Sendable {
  /// What was meant.
  public enum Kind: Hashable, Sendable {
    /// A block of ours, with other signs than those of a fence, or too few of them.
    case fence(String)
    /// A block of ours that is indented so far that it is code.
    case indentedFence(String)
    /// A callout, with something missing at its marker.
    case callout(String)
    /// A callout whose marker is not on the first line of its quotation.
    case joinedCallout(String)
    /// A command of a formula, where no formula is.
    case strayCommand(String)
    /// A table of `|` and `-`, which CommonMark does not have.
    case table
    /// A destination with spaces in it.
    case spacedDestination(String)
    /// A link with a scheme that no page follows, such as `javascript:`.
    case droppedLink
    /// An inline value without the space after its `=`.
    case value(String)
  }

  /// What was meant.
  public let kind: Kind
  /// Where it stands.
  public internal(set) var range: SourceRange
}

/// Looks for likely mistakes in the text of a paragraph.
struct LikelyMistakeFinder {
  let content: BlockContent
  private let options: MarkdownOptions
  private let bytes: [UInt8]
  private let lines: [Range<Int>]

  /// Nil where nothing in some lines of the source begins like a likely mistake, which is quick to see.
  init?(
    _ content: @autoclosure () -> BlockContent, in lines: ArraySlice<UInt8>,
    _ options: MarkdownOptions
  ) {
    guard let first = lines.first,
      Self.marks.contains(where: { $0.first == first }) || first == UInt8(ascii: "[")
        || lines.contains(UInt8(ascii: "|")) || Self.has("[!", in: lines)
        || !Self.spacedDestinations(in: lines).isEmpty
    else { return nil }
    self.options = options
    self.content = content()
    bytes = self.content.bytes
    self.lines = bytes.split(separator: .lineFeed, omittingEmptySubsequences: false).map(\.indices)
  }

  /// What is found, with its places in the content.
  func likelyMistakes(isInQuote: Bool) -> [(kind: LikelyMistake.Kind, range: Range<Int>)] {
    let first =
      fence() ?? callout(isInQuote: isInQuote) ?? (isInQuote ? joinedCallout() : nil) ?? table()
    return first.map { [$0] } ?? spacedDestinations()
  }

  /// Whether two signs stand side by side.
  private static func has(_ pair: StaticString, in bytes: ArraySlice<UInt8>) -> Bool {
    let (first, second) = (pair.utf8Start[0], pair.utf8Start[1])
    var index = bytes.startIndex
    while let found = bytes[index...].firstIndex(of: first) {
      index = found + 1
      if index < bytes.endIndex, bytes[index] == second { return true }
    }
    return false
  }

  // MARK: Blocks

  /// What stands in place of backticks or tildes: other quotes, accents, or too few of them.
  private static let marks = ["`", "'", "\"", "´", "‘", "’", "“", "”", "~"].map { Array($0.utf8) }

  private func fence() -> (kind: LikelyMistake.Kind, range: Range<Int>)? {
    for mark in Self.marks {
      var end = 0
      var count = 0
      while bytes[end...].starts(with: mark) {
        end += mark.count
        count += 1
      }
      guard count > 1 else { continue }
      return Self.kind(after: bytes[end..<lines[0].upperBound], among: options.blockKinds)
        .map { (.fence($0), 0..<end) }
    }
    return nil
  }

  /// The kind of a block that a line names, with a name behind it.
  static func kind(after line: ArraySlice<UInt8>, among kinds: Set<String>) -> String? {
    let words = line.split(whereSeparator: \.isSpaceOrTab)
    guard words.count > 1, words[1].first?.isLetter == true else { return nil }
    let word = String(decoding: words[0].drop { $0 == UInt8(ascii: "{") }, as: UTF8.self)
    return kinds.contains(word) ? word : nil
  }

  private func callout(isInQuote: Bool) -> (kind: LikelyMistake.Kind, range: Range<Int>)? {
    let line = bytes[lines[0]]
    if isInQuote, CalloutMarker(line: line) != nil { return nil }
    guard line.first == UInt8(ascii: "["), let end = line.firstIndex(of: UInt8(ascii: "]")) else {
      return nil
    }
    let inner = line[1..<end]
    let hasMark = inner.contains(UInt8(ascii: "!"))
    let word = String(
      decoding: inner.filter { $0 != UInt8(ascii: "!") && !$0.isSpaceOrTab }, as: UTF8.self
    ).lowercased()
    let isAlone = line[(end + 1)...].allSatisfy(\.isSpaceOrTab)
    guard options.calloutKinds.contains(word), hasMark || (isInQuote && isAlone) else { return nil }
    return (.callout(word), 0..<end + 1)
  }

  private func joinedCallout() -> (kind: LikelyMistake.Kind, range: Range<Int>)? {
    for range in lines.dropFirst() {
      guard let marker = CalloutMarker(line: bytes[range]),
        options.calloutKinds.contains(marker.word.lowercased())
      else { continue }
      return (.joinedCallout(marker.word), range.lowerBound..<range.lowerBound + marker.length)
    }
    return nil
  }

  private func table() -> (kind: LikelyMistake.Kind, range: Range<Int>)? {
    guard lines.count > 1, bytes[lines[0]].contains(UInt8(ascii: "|")) else { return nil }
    let rule = bytes[lines[1]]
    let isRule =
      rule.contains(UInt8(ascii: "|")) && rule.contains(UInt8(ascii: "-"))
      && rule.allSatisfy { "|-: \t".utf8.contains($0) }
    return isRule ? (.table, lines[0]) : nil
  }

  // MARK: Destinations

  private static let endings = ["md", "png", "jpg", "jpeg", "gif", "svg", "csv", "pdf"]

  /// `[words](two words.md)`; a link's title would stand in quotes.
  private func spacedDestinations() -> [(kind: LikelyMistake.Kind, range: Range<Int>)] {
    guard !bytes.contains(.backtick) else { return [] }
    return Self.spacedDestinations(in: bytes[...]).map { range in
      (.spacedDestination(String(decoding: bytes[range], as: UTF8.self)), range)
    }
  }

  private static func spacedDestinations(in bytes: ArraySlice<UInt8>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var rest = bytes
    while let bracket = rest.firstIndex(of: UInt8(ascii: "]")) {
      rest = rest[(bracket + 1)...]
      guard rest.first == UInt8(ascii: "(") else { continue }
      let start = bracket + 2
      let destination = bytes[start...].prefix { !"()<>\"'\n".utf8.contains($0) }
      rest = bytes[destination.endIndex...]
      guard rest.first == UInt8(ascii: ")"), destination.contains(UInt8(ascii: " ")),
        destination.first != UInt8(ascii: " ")
      else { continue }
      let ending = destination.split(separator: UInt8(ascii: ".")).last ?? []
      if endings.contains(String(decoding: ending, as: UTF8.self).lowercased()) {
        found.append(start..<destination.endIndex)
      }
    }
    return found
  }
}
