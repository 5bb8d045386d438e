internal import LessonFormat
internal import MathML
internal import Text

/// Finds the command that an author most likely meant.
///
/// Unlike other names, commands are short, many, and differ by the case of a letter: `\alhpa` is nearer
/// to `\alpha` than to `\Alpha`, and `\leftarow` to `\leftarrow` than to `\Leftarrow`.
enum NearestCommand {
  /// The nearest command, or one that begins so; nil where none is near.
  static func match(_ typed: String) -> String? {
    let word = Array(typed)
    guard word.count <= longest else { return nil }
    let limit = letterCost * max(1, word.count / 3)
    var best: (cost: Int, name: String)?
    for (letters, name) in names where abs(letters.count - word.count) <= limit / letterCost {
      let distance = Nearest.distance(word, letters, letter: letterCost, swap: 3) {
        $0.lowercased() == $1.lowercased() ? 1 : letterCost
      }
      guard distance <= limit, distance < letterCost * max(word.count, letters.count) else {
        continue
      }
      // Of equally near ones, the one with the same first letter.
      let total = 2 * distance + (letters.first == word.first ? 0 : 1)
      if total < best?.cost ?? .max { best = (total, name) }
    }
    if let best { return best.name }
    let longer = word.count < 3 ? [] : names.filter { $0.letters.starts(with: word) }
    return longer.min { $0.letters.count < $1.letters.count }?.name
  }

  private static let names: [(letters: [Character], name: String)] = Formula.proposedNames.map {
    (Array($0), $0)
  }

  /// No command is longer.
  private static let longest = 24
  /// Of a letter missing, surplus or wrong; one in the other case costs 1.
  private static let letterCost = 4
}
