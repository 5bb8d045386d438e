import Foundation
import Phrases
import Testing

@Suite struct PhraseTests {
  @Test(arguments: Phrase.allCases)
  func everyLanguageSaysEveryFact(phrase: Phrase) throws {
    let english = try PhrasePattern(phrase.english)
    for language in Phrases.BuiltIn.allCases {
      let text = language.text(phrase)
      let pattern = try PhrasePattern(text)
      #expect(!text.isEmpty && !text.contains("  ") && text.first != " " && text.last != " ")
      #expect(Set(pattern.facts) == Set(english.facts), "\(language): \(text)")
      #expect(Set(pattern.choices).isSubset(of: english.facts + english.choices))
      // A full stop in one is a full stop in the other.
      #expect((text.last == ".") == (phrase.english.last == "."), "\(language): \(text)")
    }
  }

  /// Words that no German text has.
  private static let english: Set<String> = [
    "a", "and", "are", "as", "bottom", "by", "cell", "cells", "channel", "choose", "column",
    "columns", "each", "figure", "from", "in the", "input", "is", "its", "layer", "left", "lesson",
    "no", "of", "output", "padding", "right", "row", "rows", "sum", "the", "this", "to", "top",
    "unit", "units", "value", "values", "weights", "window", "windows", "with",
  ]

  @Test(arguments: Phrase.allCases)
  func germanHasNoEnglishWords(phrase: Phrase) throws {
    for part in try PhrasePattern(phrase.german).parts {
      let text =
        switch part {
        case .text(let text): text
        case .choice(_, let one, let other): one + " " + other
        case .fact: ""
        }
      let words = text.lowercased().split { !$0.isLetter }.map(String.init)
      #expect(Self.english.isDisjoint(with: words), "\(text)")
    }
    // One word is the same in both languages.
    #expect(phrase.german != phrase.english || phrase == .handout)
  }

  @Test func idsAreTheNamesInSmallLetters() {
    #expect(Phrase.skipToContent.id == "skip-to-content")
    #expect(Phrase.powerOfE.id == "power-of-e")
    #expect(Set(Phrase.allCases.map(\.id)).count == Phrase.allCases.count)
  }

  /// Who translates copies the list of the guide.
  @Test func theGuideListsAllPhrases() throws {
    let page = try String(
      contentsOf: URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../Content/guide/course.md"), encoding: .utf8)
    let list = Phrase.allCases.map { "\($0.id): \"\($0.english)\"\n" }.joined()
    #expect(page.contains("```yaml\n\(list)```\n"))
  }
}
