internal import Diagnostics
internal import LessonFormat
internal import Text
internal import Yams

/// Reads the keys of a YAML mapping and reports those that are not understood.
struct SettingsReader {
  /// A setting's text and where it stands.
  struct Value {
    let text: String
    let place: Place
  }

  /// The line of the file on which the YAML's first line stands.
  let firstLine: Int
  var report: Report
  private var nodes: [(key: Value, node: Node)] = []

  /// Reads `text`; what cannot be read is reported, and then there are no keys.
  ///
  /// Of an unknown key is said what `unknown` returns, or else that the usual keys are others.
  init(
    _ text: String, firstLine: Int, keys: [String], usualKeys: [String]? = nil, report: Report,
    unknown: ((String) -> Problem)? = nil
  ) {
    self.firstLine = firstLine
    self.report = report
    guard let root = root(of: text), root.null == nil else { return }
    guard let mapping = root.mapping else {
      self.report.add(.settingsAreNoMapping, at: place(of: root))
      return
    }
    for (keyNode, node) in mapping {
      guard let key = keyNode.string else {
        self.report.add(.settingKeyIsNoText, at: place(of: keyNode))
        continue
      }
      let value = Value(text: key, place: place(of: keyNode, length: key.count))
      if keys.contains(key) {
        nodes.append((value, node))
      } else {
        let problem = unknown?(key) ?? .setting(.unknownSetting(key, known: usualKeys ?? keys))
        self.report.add(problem, at: value.place)
      }
    }
  }

  /// The root of the document; of keys that are given twice, which is reported, the first counts.
  private mutating func root(of text: String) -> Node? {
    do {
      return try SafeYAML.read(text)
    } catch {
      let (repetitions, rest) = SafeYAML.withoutRepetitions(of: error.repeatedKeys, in: text)
      guard !repetitions.isEmpty else {
        report.add(error.problem, at: place(line: error.line, column: error.column))
        return nil
      }
      for (key, line) in repetitions {
        report.add(.repeatedSetting(key), at: place(line: line, column: 1))
      }
      return root(of: rest)
    }
  }

  /// The text of the setting with one of these names; the first name is the usual one.
  mutating func text(_ names: String...) -> Value? { text(names) }

  mutating func text(_ names: [String]) -> Value? {
    guard let (key, node) = node(names) else { return nil }
    guard let scalar = node.scalar else {
      report.add(.settingIsNoText(key.text), at: place(of: node))
      return nil
    }
    guard !scalar.string.isEmpty, node.null == nil else {
      report.add(.emptySetting(key.text), at: key.place)
      return nil
    }
    return Value(text: scalar.string, place: place(of: node, length: scalar.string.count))
  }

  mutating func flag(_ name: String) -> Bool? {
    guard let value = text(name) else { return nil }
    switch value.text.lowercased() {
    case "true", "yes", "on": return true
    case "false", "no", "off": return false
    default:
      report.add(.settingIsNoFlag(name, value.text), at: value.place)
      return nil
    }
  }

  mutating func texts(_ name: String) -> [Value]? {
    guard let (key, node) = node([name]) else { return nil }
    guard let sequence = node.sequence else {
      let isEmpty = node.null != nil
      report.add(
        isEmpty ? .emptySetting(key.text) : .settingIsNoList(key.text),
        at: isEmpty ? key.place : place(of: node))
      return nil
    }
    return sequence.compactMap { item in
      guard let scalar = item.scalar, item.null == nil, !scalar.string.isEmpty else {
        report.add(.listItemIsNoText(key.text), at: place(of: item))
        return nil
      }
      return Value(text: scalar.string, place: place(of: item, length: scalar.string.count))
    }
  }

  /// Whether a key is given.
  func has(_ name: String) -> Bool { nodes.contains { $0.key.text == name } }

  private mutating func node(_ names: [String]) -> (key: Value, node: Node)? {
    let found = nodes.filter { names.contains($0.key.text) }
    for surplus in found.dropFirst() {
      report.add(.sameSetting(surplus.key.text, as: found[0].key.text), at: surplus.key.place)
    }
    return found.first
  }

  /// The place of a node; quotes around a scalar are left outside.
  private func place(of node: Node, length: Int = 1) -> Place {
    let isQuoted =
      node.scalar.map { $0.style == .singleQuoted || $0.style == .doubleQuoted } ?? false
    var place = place(
      line: node.mark?.line ?? 1, column: (node.mark?.column ?? 1) + (isQuoted ? 1 : 0))
    let rest = (report.source.line(place.line)?.count ?? 0) - place.column + 1
    place.length = max(1, min(length, rest))
    return place
  }

  /// From YAML's own counting, in scalars, to the file's, in characters.
  private func place(line: Int, column: Int) -> Place {
    let line = max(1, line) + firstLine - 1
    guard let text = report.source.line(line) else {
      let last = report.source.lines.count
      return Place(line: last, column: (report.source.line(last)?.count ?? 0) + 1)
    }
    let scalars = text.unicodeScalars
    let end = scalars.index(
      scalars.startIndex, offsetBy: max(0, column - 1), limitedBy: scalars.endIndex)
    return Place(line: line, column: text[..<(end ?? scalars.endIndex)].count + 1)
  }
}
