/// Finds the name that an author most likely meant.
public enum Nearest {
  /// The candidate nearest to `word` within the number of typing errors that its length allows, or else
  /// one that begins with it.
  ///
  /// Of several equally near ones, the first. Complexity: candidates × length².
  public static func match(_ word: some StringProtocol, in candidates: some Sequence<String>)
    -> String?
  {
    let candidates = candidates.prefix(mostCandidates)
    guard let typed = letters(word), !typed.isEmpty else { return nil }
    let limit = typed.count < 3 ? 1 : typed.count < 8 ? 2 : 3
    var best: (distance: Int, candidate: String)?
    for candidate in candidates {
      guard candidate.utf8.count <= 4 * longest, let other = letters(candidate),
        abs(other.count - typed.count) <= limit
      else { continue }
      let distance = Self.distance(typed, other)
      guard distance <= limit, distance < max(typed.count, other.count) else { continue }
      if distance < best?.distance ?? .max { best = (distance, candidate) }
    }
    return best?.candidate ?? completion(of: typed, in: candidates)
  }

  /// In small letters; nil where there are too many.
  private static func letters(_ word: some StringProtocol) -> [Character]? {
    let start = word.prefix(longest + 1)
    return start.count <= longest ? Array(start.lowercased()) : nil
  }

  private static func completion(
    of typed: [Character], in candidates: some Sequence<String>
  ) -> String? {
    typed.count < 3 ? nil : candidates.first { $0.lowercased().hasPrefix(String(typed)) }
  }

  /// The number of typing errors between two words: a character missing, surplus or wrong, or
  /// two neighbours swapped (optimal string alignment after Damerau and Levenshtein).
  ///
  /// - Parameters:
  ///   - letter: What a missing or surplus character costs.
  ///   - swap: What two swapped neighbours cost.
  ///   - change: What one character in the place of another costs.
  public static func distance(
    _ first: [Character], _ second: [Character], letter: Int = 1, swap: Int = 1,
    change: (Character, Character) -> Int = { _, _ in 1 }
  ) -> Int {
    var beforeLast: [Int] = []
    var last = (0...second.count).map { $0 * letter }
    for i in first.indices {
      var row = [(i + 1) * letter]
      for j in second.indices {
        let cost = first[i] == second[j] ? 0 : change(first[i], second[j])
        var distance = min(row[j] + letter, last[j + 1] + letter, last[j] + cost)
        if i > 0, j > 0, first[i] == second[j - 1], first[i - 1] == second[j] {
          distance = min(distance, beforeLast[j - 1] + swap)
        }
        row.append(distance)
      }
      (beforeLast, last) = (last, row)
    }
    return last[second.count]
  }

  /// Longer words are not names.
  private static let longest = 80

  /// The most names that are compared, which keeps a lesson full of mistakes quick.
  private static let mostCandidates = 2000
}
