public import Phrases

/// The phrases that a course brings itself, by the tags of their languages in small letters.
public struct CourseLanguages: Hashable, Sendable {
  var files: [String: [Phrase: String]] = [:]

  /// The words of pages in a language: those of `fr-CA` come from its own file and from that of `fr`.
  public func phrases(in language: String) -> Phrases {
    var own: [Phrase: String] = [:]
    for tag in Self.tags(language) { own.merge(files[tag, default: [:]]) { _, own in own } }
    return Phrases(language: language, own: own)
  }

  /// Whether a language has phrases at all.
  func has(_ language: String) -> Bool {
    Phrases.BuiltIn(tag: language) != nil || Self.tags(language).contains { files[$0] != nil }
  }

  /// `fr`, `fr-ca`.
  static func tags(_ language: String) -> [String] {
    let parts = language.lowercased().split(separator: "-")
    return parts.indices.map { parts[...$0].joined(separator: "-") }
  }
}
