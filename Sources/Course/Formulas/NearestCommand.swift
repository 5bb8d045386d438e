internal import LessonFormat
internal import MathML

/// Finds the command that an author most likely meant.
///
/// Unlike other names, commands are short, many, and differ by the case of a letter: `\alhpa` is nearer
/// to `\alpha` than to `\Alpha`, and `\leftarow` to `\leftarrow` than to `\Leftarrow`.
enum NearestCommand {
  /// The nearest command, or one that begins so; nil where none is near.
  static func match(_ typed: String) -> String? {
    let word = Array(typed)
    guard word.count <= longest else { return nil }
    let limit = wholeSlip * max(1, word.count / 3)
    var best: (cost: Int, name: String)?
    for (letters, name) in names where abs(letters.count - word.count) <= limit / wholeSlip {
      let distance = cost(word, letters)
      guard distance <= limit, distance < wholeSlip * max(word.count, letters.count) else {
        continue
      }
      // Of equally near ones, the one with the same first letter.
      let total = 2 * distance + (letters.first == word.first ? 0 : 1)
      if total < best?.cost ?? .max { best = (total, name) }
    }
    if let best { return best.name }
    return word.count < 3
      ? nil
      : names.filter { $0.letters.starts(with: word) }.min { $0.letters.count < $1.letters.count }?
        .name
  }

  private static let names: [(letters: [Character], name: String)] = Formula.proposedNames.map {
    (Array($0), $0)
  }

  /// No command is longer.
  private static let longest = 24
  private static let wholeSlip = 4

  /// The cost of the typing errors between two words (optimal string alignment): a letter missing,
  /// surplus or wrong costs 4, two neighbours swapped 3, a letter in the other case 1.
  private static func cost(_ typed: [Character], _ name: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = (0...name.count).map { $0 * wholeSlip }
    for i in typed.indices {
      var row = [(i + 1) * wholeSlip]
      for j in name.indices {
        let same = typed[i] == name[j]
        let change = same ? 0 : typed[i].lowercased() == name[j].lowercased() ? 1 : wholeSlip
        var distance = min(row[j] + wholeSlip, last[j + 1] + wholeSlip, last[j] + change)
        if i > 0, j > 0, typed[i] == name[j - 1], typed[i - 1] == name[j] {
          distance = min(distance, beforeLast[j - 1] + 3)
        }
        row.append(distance)
      }
      (beforeLast, last) = (last, row)
    }
    return last[name.count]
  }
}
