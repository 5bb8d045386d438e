internal import Diagnostics
internal import LessonFormat
internal import Text
internal import Yams

/// Reads YAML that anyone may have written.
enum SafeYAML {
  /// A YAML text that cannot be read, and where in it; lines and scalars counted from 1.
  struct Failure: Error {
    let problem: SettingProblem
    var line = 1
    var column = 1
    /// The keys that are given more than once, where that is the problem.
    var repeatedKeys: [String] = []
  }

  static let largestSize = 1 << 20
  static let deepest = 100
  static let mostAliases = 20

  /// The document's root; nil for one that is empty or holds comments only.
  static func read(_ text: String) throws(Failure) -> Node? {
    try guardAgainstBombs(text)
    do {
      // Without an encoding Yams asks the environment for one at each call.
      return try compose(yaml: text, .default, .default, .utf8)
    } catch let error as YamlError {
      throw failure(error, text)
    } catch {
      throw Failure(problem: .invalidYAML("it cannot be read"))
    }
  }

  /// Refuses what makes a YAML reader recurse too deep or work too long.
  ///
  /// It looks at characters, not at tokens, so the limits are far above what a lesson has.
  private static func guardAgainstBombs(_ text: String) throws(Failure) {
    guard text.utf8.count <= largestSize else {
      throw Failure(problem: .yamlTooLarge(largestSize))
    }
    var brackets = 0
    var aliases = 0
    var line = 1
    var indent: Int? = 0
    var previous: UInt8 = 0x0A
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"): brackets += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): brackets = max(0, brackets - 1)
      case UInt8(ascii: "*") where previous <= 0x20 || previous == UInt8(ascii: "["),
        UInt8(ascii: "*") where previous == UInt8(ascii: "{") || previous == UInt8(ascii: ","):
        aliases += 1
      default: break
      }
      if byte == 0x0A {
        line += 1
        indent = 0
      } else if let width = indent {
        let isIndent = byte == 0x20 || byte == 0x09 || "-?:".utf8.contains(byte)
        indent = isIndent ? width + 1 : nil
      }
      if brackets > deepest || indent ?? 0 > 2 * deepest {
        throw Failure(problem: .yamlTooDeep, line: line)
      }
      if aliases > mostAliases {
        throw Failure(problem: .yamlTooManyAliases(mostAliases), line: line)
      }
      previous = byte
    }
  }

  private static func failure(_ error: YamlError, _ text: String) -> Failure {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      // What is never closed is shown where it was opened.
      let isNoSetting =
        problem.hasPrefix("mapping values") || problem.contains("find expected ':'")
      if isNoSetting, let line = lineWithoutKey(before: mark.line, in: text) {
        return Failure(problem: .settingsAreNoMapping, line: line)
      }
      let isOpen = problem.contains("end of stream")
      let place = isOpen ? context?.mark ?? mark : mark
      let reason = isOpen ? context.map { "\(problem) \($0.text)" } ?? problem : problem
      return Failure(problem: .invalidYAML(reason), line: place.line, column: place.column)
    case .reader(let problem, let offset, _, _):
      let before = text.prefix(offset ?? 0).split(separator: "\n", omittingEmptySubsequences: false)
      return Failure(
        problem: .invalidYAML(problem), line: max(1, before.count),
        column: (before.last?.unicodeScalars.count ?? 0) + 1)
    case .duplicatedKeysInMapping(let keys, let context):
      let key = keys.first ?? ""
      let lines = withoutRepetitions(of: [key], in: text).repetitions
      let line = lines.first?.line ?? context.mark.line
      return Failure(
        problem: .repeatedSetting(key), line: line, repeatedKeys: keys)
    default:
      return Failure(problem: .invalidYAML("it cannot be read"))
    }
  }

  /// The first line that is neither a setting nor an item of a list, such as `title = Faces` or `-faces.md`,
  /// which YAML joins with the lines after it.
  private static func lineWithoutKey(before line: Int, in text: String) -> Int? {
    text.split(separator: "\n", omittingEmptySubsequences: false).prefix(max(0, line - 1))
      .firstIndex { line in
        let text = line.drop { $0 == " " || $0 == "\t" }
        guard let first = text.first, first != "#", text != "-", !text.hasPrefix("- ") else {
          return false
        }
        return !text.contains(": ") && text.last != ":"
      }
      .map { $0 + 1 }
  }

  /// The lines of `text` on which one of some keys at the left edge stands again, and the text with
  /// these settings left out and all its lines in their places.
  static func withoutRepetitions(
    of keys: [String], in text: String
  ) -> (repetitions: [(key: String, line: Int)], text: String) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var seen: Set<String> = []
    var repetitions: [(key: String, line: Int)] = []
    var isLeftOut = false
    for (index, line) in lines.enumerated() {
      if let first = line.first, !" \t-#".contains(first) {
        let key = keys.first { line.hasPrefix($0 + ":") }
        isLeftOut = key.map { !seen.insert($0).inserted } ?? false
        if isLeftOut, let key { repetitions.append((key, index + 1)) }
      }
      if isLeftOut { lines[index] = "" }
    }
    return (repetitions, lines.joined(separator: "\n"))
  }
}
