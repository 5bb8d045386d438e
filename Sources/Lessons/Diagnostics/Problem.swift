/// What a diagnostic says, without its place.
///
/// Every sentence is written in a file named `Problem+Topic.swift`, nowhere else.
struct Problem: Hashable, Sendable {
  let severity: Diagnostic.Severity
  let message: String
  let help: String?
  /// The sentence's own name: that of the function that writes it, as `ragged-row`.
  let rule: String
  /// What would be right in place of the characters that it points at.
  var replacement: String?

  static func error(
    _ message: String, help: String? = nil, replacement: String? = nil,
    in writer: String = #function
  ) -> Problem {
    Problem(
      severity: .error, message: message, help: help, rule: rule(writer), replacement: replacement)
  }

  static func warning(
    _ message: String, help: String? = nil, in writer: String = #function
  ) -> Problem {
    Problem(severity: .warning, message: message, help: help, rule: rule(writer))
  }

  /// `raggedRow(entries:expected:)` becomes `ragged-row`.
  static func rule(_ function: String) -> String {
    var rule = ""
    var isCapital = false
    for character in function.prefix(while: { $0 != "(" }) {
      // The letters of HTML stay together.
      if character.isUppercase, !isCapital { rule += "-" }
      isCapital = character.isUppercase
      rule += character.lowercased()
    }
    return rule
  }
}

extension Problem {
  /// An author's own words within a sentence: in quotes, on one line, and not too long.
  static func quote(_ text: some StringProtocol) -> String {
    let shown = text.prefix(60).map { $0.isPrintable ? $0 : "\u{FFFD}" }
    return "'" + String(shown) + (text.count > 60 ? "…" : "") + "'"
  }

  /// `1 row`, `2 rows`.
  static func count(_ number: Int, _ singular: String, _ plural: String? = nil) -> String {
    number.counted(singular, plural)
  }

  /// `a`, `a or b`, `a, b or c`.
  static func list(_ words: [String], _ conjunction: String = "or") -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " \(conjunction) " + last
  }

  /// A question that proposes the nearest candidate, or else `otherwise`.
  static func proposal(
    for word: some StringProtocol, in candidates: some Sequence<String>, otherwise: String? = nil
  ) -> String? {
    Nearest.match(word, in: candidates).map { "did you mean \(quote($0))?" } ?? otherwise
  }
}
