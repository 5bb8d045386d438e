internal import Course
internal import Diagnostics

/// The tags of a template, for what their parser does not tell: where a section that is never closed
/// begins, and which templates are put in.
struct TemplateTags {
  /// A tag that is named by what stands behind its sign.
  struct Tag {
    let name: String
    let line: Int
    let column: Int
    /// In characters.
    let length: Int
  }

  struct Found {
    let fault: TemplateProblem
    let tag: Tag
  }

  /// `{{> name}}` and `{{< name}}`.
  private(set) var partials: [Tag] = []
  /// What is wrong, in the order of the template; nothing where other marks than braces are chosen.
  private(set) var faults: [Found] = []
  private var open: [Tag] = []

  init(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var isComment = false
    for (index, line) in lines.enumerated() {
      read(Array(line), line: index + 1, &isComment)
    }
    for tag in open { faults.append(Found(fault: .sectionWithoutEnd(tag.name), tag: tag)) }
    if text.contains("{{=") { faults = [] }
  }

  private mutating func read(_ line: [Character], line number: Int, _ isComment: inout Bool) {
    func has(_ text: String, at index: Int) -> Bool { line[index...].starts(with: text) }
    var index = 0
    while index < line.count {
      if isComment {
        isComment = !has("}}", at: index)
        index += isComment ? 1 : 2
        continue
      }
      guard has("{{", at: index) else {
        index += 1
        continue
      }
      if has("{{!", at: index) {
        isComment = true
        index += 3
        continue
      }
      let end = has("{{{", at: index) ? "}}}" : "}}"
      let close = line.indices.dropFirst(index + 2).first { has(end, at: $0) || has("{{", at: $0) }
      let isClosed = close.map { has(end, at: $0) } ?? false
      let length = isClosed ? (close ?? 0) + end.count - index : (close ?? line.count) - index
      note(Array(line[index..<index + length]), isClosed, line: number, column: index + 1)
      index += max(2, length)
    }
  }

  private mutating func note(_ tag: [Character], _ isClosed: Bool, line: Int, column: Int) {
    let written = String(tag)
    let content = written.drop { $0 == "{" }.prefix { $0 != "}" }
    let sign = content.first.flatMap { "#^/<>$&%".contains($0) ? $0 : nil }
    let name = String(content.dropFirst(sign == nil ? 0 : 1)).trimmed
    let found = Tag(name: name, line: line, column: column, length: tag.count)
    guard isClosed else {
      return faults.append(Found(fault: .tagWithoutEnd(written.trimmed), tag: found))
    }
    let isName = name.allSatisfy {
      $0.isASCII && ($0.isLetter || $0.isNumber) || ".-_?()*/".contains($0)
    }
    guard isName || sign == "%" else {
      return faults.append(Found(fault: .unreadableTag(written), tag: found))
    }
    switch sign {
    case "#", "^", "$": open.append(found)
    case "<":
      partials.append(found)
      open.append(found)
    case ">": partials.append(found)
    case "/": close(found)
    default: break
    }
  }

  private mutating func close(_ tag: Tag) {
    guard let index = open.lastIndex(where: { $0.name == tag.name }) else {
      let fault = TemplateProblem.endWithoutSection(tag.name, open: open.last?.name)
      return faults.append(Found(fault: fault, tag: tag))
    }
    for inner in open[(index + 1)...] {
      faults.append(Found(fault: .sectionWithoutEnd(inner.name), tag: inner))
    }
    open.removeSubrange(index...)
  }
}

extension String {
  fileprivate var trimmed: String {
    let start = drop { $0.isWhitespace }
    return String(start.reversed().drop { $0.isWhitespace }.reversed())
  }
}
