/// The block quotes and list items around a place, and how much of a line each of them takes.
///
/// cmark tells where a block begins, but not where the text of its later lines begins. This follows
/// the rules of the CommonMark specification for block quotes and list items, columns of tabs
/// included. It costs time linear in the bytes that containers take of a line.
struct ContainerStack {
  private enum Container {
    case quote
    /// The columns that the content of a list item is indented by.
    case item(indent: Int)
  }

  private var containers: [Container] = []
  // Where the innermost container's content begins on the line that opened it. Several containers
  // may begin on one line, each where the one around it left off.
  private var cursor: LineCursor?

  /// Goes into a block quote or list item whose first line is `line`.
  mutating func enter(isQuote: Bool, line: Int, in source: MarkdownSource) {
    var cursor = openCursor(line: line, in: source)
    if isQuote {
      cursor.skipIndent(in: source.bytes)
      cursor.skipQuoteMarker(in: source.bytes)
      containers.append(.quote)
    } else {
      let indent = cursor.skipItemMarker(in: source.bytes)
      containers.append(.item(indent: indent))
    }
    self.cursor = cursor
  }

  /// Leaves the innermost container.
  mutating func leave() {
    containers.removeLast()
    cursor = nil
  }

  /// Where the text of a paragraph begins on a line after its first.
  ///
  /// cmark strips the indentation of such a line, but not on a lazy one, which has no marks of a
  /// container. There, `partialTab` counts the spaces left of a tab that containers used up in part.
  func textStart(line: Int, in source: MarkdownSource) -> (offset: Int, partialTab: Int) {
    var (cursor, isLazy) = match(line: line, in: source)
    if isLazy { return (cursor.offset, cursor.columnsLeftOfTab) }
    cursor.skipIndent(in: source.bytes)
    return (cursor.offset, 0)
  }

  private func openCursor(line: Int, in source: MarkdownSource) -> LineCursor {
    if let cursor, cursor.line == line { return cursor }
    return match(line: line, in: source).cursor
  }

  /// Takes from a line what the containers take, up to the first that does not go on there.
  private func match(line: Int, in source: MarkdownSource) -> (cursor: LineCursor, isLazy: Bool) {
    var cursor = LineCursor(line: line, range: source.range(ofLine: line))
    for container in containers {
      switch container {
      case .quote:
        let indent = cursor.indent(in: source.bytes, atMost: 4)
        guard indent.columns <= 3, indent.end < cursor.end,
          source.bytes[indent.end] == UInt8(ascii: ">")
        else { return (cursor, true) }
        cursor.skipIndent(in: source.bytes)
        cursor.skipQuoteMarker(in: source.bytes)
      case .item(let width):
        guard cursor.indent(in: source.bytes, atMost: width).columns >= width else {
          return (cursor, true)
        }
        cursor.advance(columns: width, in: source.bytes)
      }
    }
    return (cursor, false)
  }
}

/// A place in a line that knows its column, and whether it stands inside a tab.
private struct LineCursor {
  let line: Int
  let end: Int
  private(set) var offset: Int
  private var column = 0
  private var isInsideTab = false

  init(line: Int, range: Range<Int>) {
    self.line = line
    offset = range.lowerBound
    end = range.upperBound
  }

  /// The white space ahead: how many columns it takes, and the offset after it.
  ///
  /// Looks no further than it must to see that it takes `limit` columns. Without that, lists in
  /// lists would take time quadratic in the length of a line.
  func indent(in bytes: [UInt8], atMost limit: Int = .max) -> (columns: Int, end: Int) {
    var index = offset
    var width = column
    while index < end, width - column < limit, bytes[index].isSpaceOrTab {
      width += bytes[index] == .tab ? 4 - width % 4 : 1
      index += 1
    }
    return (width - column, index)
  }

  /// The columns that are left of a tab that was used up in part; 0 anywhere else.
  var columnsLeftOfTab: Int {
    isInsideTab ? 4 - column % 4 : 0
  }

  mutating func skipIndent(in bytes: [UInt8]) {
    let indent = indent(in: bytes)
    column += indent.columns
    offset = indent.end
    isInsideTab = false
  }

  mutating func skipQuoteMarker(in bytes: [UInt8]) {
    skip(bytes: 1)
    if offset < end, bytes[offset].isSpaceOrTab { advance(columns: 1, in: bytes) }
  }

  /// Skips a list item's marker with the space around it, and returns the width of it all.
  mutating func skipItemMarker(in bytes: [UInt8]) -> Int {
    let before = indent(in: bytes).columns
    skipIndent(in: bytes)
    var marker = 1
    while offset + marker < end, bytes[offset + marker - 1].isDigit { marker += 1 }
    skip(bytes: min(marker, end - offset))
    let after = indent(in: bytes)
    let isEmpty = after.end == end
    let space = isEmpty || !(1...4).contains(after.columns) ? 1 : after.columns
    advance(columns: min(space, after.columns), in: bytes)
    return before + marker + space
  }

  /// Advances over white space; a tab may be used up in part.
  mutating func advance(columns: Int, in bytes: [UInt8]) {
    var left = columns
    while left > 0, offset < end {
      let width = bytes[offset] == .tab ? 4 - column % 4 : 1
      column += min(left, width)
      if left >= width { offset += 1 }
      isInsideTab = left < width
      left -= width
    }
  }

  private mutating func skip(bytes count: Int) {
    offset += count
    column += count
  }
}
