internal import ConvEngine
internal import Diagnostics
package import Text

/// Reads the fences of a lesson, from the first to the last, into blocks.
package struct BlockReader {
  package var context: BlockContext
  /// The info strings of the fences, in order.
  package let infos: [InfoString]
  /// The numbers of the figures by their ids; also of those that have an error.
  package private(set) var figureNumbers: [String: Int] = [:]
  /// What a figure's `id` can no longer be.
  private var usedIDs: Set<String>
  private var figures = 0

  /// What became of a fence.
  struct Made {
    /// What its name stands for; this may be known where there is nothing to draw.
    var meaning = Definition.Meaning.invalid
    var isRounded = false
    /// Nil where something is wrong.
    var content: Block.Content?
  }

  /// - Parameter headingIDs: ids that are taken already.
  package init(
    _ fences: [Fence], headingIDs: some Sequence<String>, files: ValueFiles, report: Report
  ) {
    var lines: [String: Int] = [:]
    infos = fences.map { InfoString($0.info) }
    for (fence, info) in zip(fences, infos) {
      guard info.words.count > 1, let kind = info.kind, kind != .show else { continue }
      let name = info.words[1].text
      lines[name] = lines[name] ?? fence.info.position.line
    }
    context = BlockContext(report: report, files: files, linesOfNames: lines)
    usedIDs = Set(lines.keys).union(headingIDs)
  }

  /// The block of the next fence; nil where something is wrong with it, which is reported.
  package mutating func read(_ fence: Fence) -> Block? {
    let info = infos[figures]
    figures += 1
    guard let kindWord = info.words.first, let kind = info.kind else { return nil }
    if !fence.isClosed { context.report.add(.unclosedFence(kind.rawValue), at: kindWord.place) }
    let nameWord = info.words.count > 1 ? info.words[1] : nil
    let head = BlockHead(
      kind: kind.rawValue, name: nameWord?.text ?? "", place: nameWord?.place ?? kindWord.place)
    context.currentName = kind == .show ? nil : head.name
    let isNamed = check(nameWord, kind, head)
    let id = isNamed ? figureID(head.name, kind) : nil
    if let id { figureNumbers[id] = figures }
    let arguments = context.arguments(info, keys: kind.keys, of: head, usedWords: 2)
    let made = make(fence, kind, head, nameWord, arguments)
    guard let id else { return nil }
    if kind != .show {
      context.definitions.add(
        Definition(
          name: head.name, kind: kind.rawValue, line: head.place.line, meaning: made.meaning,
          isRounded: made.isRounded))
    }
    guard let content = made.content, arguments.isPresentable else { return nil }
    return Block(
      name: head.name, id: id, number: figures, kind: kind,
      caption: arguments.caption.flatMap { $0.isEmpty ? nil : $0 },
      content: content, range: fence.range, isClosed: fence.isClosed)
  }

  private mutating func check(
    _ name: InfoString.Word?, _ kind: BlockKind, _ head: BlockHead
  ) -> Bool {
    guard let name else {
      context.report.add(
        kind == .show ? .shownNameMissing : .nameMissing(kind.rawValue), at: head.place)
      return false
    }
    if kind == .show { return true }
    guard Name.isValid(name.text) else {
      context.report.add(.invalidName(name.text), at: name.place)
      return false
    }
    if let first = context.definitions[name.text] {
      context.report.add(.definedTwice(name.text, firstLine: first.line), at: name.place)
      return false
    }
    return true
  }

  /// The name or, for `show`, the name and the first number from 2 that makes it unique.
  private mutating func figureID(_ name: String, _ kind: BlockKind) -> String {
    guard kind == .show else { return name }
    var number = 2
    while !usedIDs.insert("\(name)-\(number)").inserted { number += 1 }
    return "\(name)-\(number)"
  }
}
