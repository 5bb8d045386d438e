extension Diagnostic {
  /// The form for people: place and message, the source line, a caret line, and help.
  ///
  /// No line break at the end.
  public var text: String { text(isColoured: false) }

  /// The form for people, for a terminal with the severity, the carets and the help in colours.
  public func text(isColoured: Bool) -> String {
    func painted(_ text: String, _ code: String) -> String {
      isColoured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
    // Red, magenta and cyan can be read on dark and on light ground, and each word says the same.
    let colour = severity == .error ? "1;31" : "1;35"
    var text =
      "\(path):\(line):\(column): \(painted(severity.rawValue + ":", colour)) \(painted(message, "1"))"
    if let sourceLine {
      let excerpt = SourceExcerpt(line: sourceLine, column: column, length: length)
      let blanks = excerpt.caret.prefix { $0 != "^" }
      let carets = String(excerpt.caret.dropFirst(blanks.count))
      text += "\n\(excerpt.line)\n\(blanks)\(painted(carets, colour))"
    }
    if let help { text += "\n\(painted("help:", "1;36")) \(help)" }
    return text
  }

  /// The source line, and below it a line with carets; nil where the file has no such line.
  public var excerpt: String? {
    sourceLine.map { line in
      let excerpt = SourceExcerpt(line: line, column: column, length: length)
      return "\(excerpt.line)\n\(excerpt.caret)"
    }
  }
}

/// A source line and the line of carets below it, both fit for a terminal.
struct SourceExcerpt {
  let line: String
  let caret: String

  /// Lines longer than this are shown in part.
  static let longestLine = 400

  init(line source: String, column: Int, length: Int) {
    let characters = Array(source)
    let marked = min(max(column - 1, 0), characters.count)
    let markEnd = min(marked + max(length, 1), characters.count)
    var shown = 0..<characters.count
    if shown.count > Self.longestLine {
      let start = max(0, marked - Self.longestLine / 4)
      shown = start..<min(characters.count, start + Self.longestLine)
    }
    var line = shown.lowerBound > 0 ? "…" : ""
    var caret = shown.lowerBound > 0 ? " " : ""
    for index in shown {
      let character = characters[index]
      line.append(character.isPrintable || character == "\t" ? character : "\u{FFFD}")
      if index < marked { caret += character == "\t" ? "\t" : Self.blanks(character.width) }
    }
    if shown.upperBound < characters.count { line += "…" }
    let markedWidth = characters[marked..<max(marked, min(markEnd, shown.upperBound))]
      .reduce(0) { $0 + max(1, $1.width) }
    self.line = line
    self.caret = caret + "^" + String(repeating: "~", count: max(1, markedWidth) - 1)
  }

  private static func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }
}

extension Character {
  /// Whether a terminal shows it as itself: neither a control nor a change of writing direction.
  var isPrintable: Bool {
    !unicodeScalars.contains {
      switch $0.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator, .surrogate: true
      case .format: (0x202A...0x202E).contains($0.value) || (0x2066...0x2069).contains($0.value)
      default: false
      }
    }
  }

  /// The number of terminal cells it takes: 2 for East Asian wide characters and emoji.
  var width: Int {
    guard let scalar = unicodeScalars.first else { return 0 }
    if unicodeScalars.contains(where: { $0.properties.isEmojiPresentation || $0 == "\u{FE0F}" }) {
      return 2
    }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F,
      0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    case 0x200B...0x200F, 0x2060...0x2064, 0xFEFF:
      return 0
    default:
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark: return 0
      default: return 1
      }
    }
  }
}
