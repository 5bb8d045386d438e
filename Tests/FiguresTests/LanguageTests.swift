import ConvEngine
import Phrases
import TestSupport
import Testing

@testable import Figures

/// Every kind of figure in other languages than English.
@Suite struct LanguageTests {
  private func texts(of kind: String, _ phrases: Phrases) throws -> [SpokenText] {
    var frame = Samples.frame
    frame.phrases = phrases
    let markup = try FigureGoldenTests(frame: frame).markup(of: kind)
    return SpokenText.all(in: markup, language: phrases.language)
  }

  /// What the author wrote, and what is the same in every language.
  private static let neutral: Set<String> = [
    "image", "first", "second", "made", "caption", "max", "maxpool", "relu", "conv", "dense",
    "flatten",
    "numpy",
    "pytorch", "softmax", "ceil", "onnx", "tensorflow", "transposed", "same",
  ]

  private static let english: Set<String> = {
    var words: Set<String> = []
    for phrase in Phrase.allCases {
      for part in (try? PhrasePattern(phrase.english).parts) ?? [] {
        if case .text(let text) = part {
          words.formUnion(SpokenText(text: text, language: "").words)
        }
      }
    }
    for phrase in Phrase.allCases {
      words.subtract(SpokenText(text: phrase.german, language: "").words)
    }
    return words.subtracting(neutral)
  }()

  @Test(arguments: FigureGoldenTests.kinds)
  func germanFiguresHaveNoEnglishWords(kind: String) throws {
    for text in try texts(of: kind, Phrases(language: "de")) {
      #expect(text.words.isDisjoint(with: Self.english), "\(text)")
      #expect(text.language == "de" && !text.text.contains("{"), "\(text)")
    }
  }

  /// Two halves of the phrases, so that each of them is lacking once.
  @Test(arguments: FigureGoldenTests.kinds, [0, 1])
  func whatALanguageLacksIsMarkedAsEnglish(kind: String, half: Int) throws {
    var own: [Phrase: String] = [:]
    for (index, phrase) in Phrase.allCases.enumerated() where index % 2 == half {
      own[phrase] = "ø" + phrase.english
    }
    for text in try texts(of: kind, Phrases(language: "fr", own: own)) {
      if text.text.contains("ø") {
        #expect(text.language == "fr", "\(text)")
      } else if !text.words.isSubset(of: Self.neutral) {
        #expect(text.language == "en", "\(text)")
      }
    }
  }

  @Test func wordsOfALanguageAreEscapedInStyles() throws {
    let own = [Phrase.place: "l'\"\\</style>\n{row}, {column}"]
    let operation = ConvEngine.Operation.convolution(try Samples.convolution("1 2", ["1"]))
    var frame = Samples.frame
    frame.phrases = Phrases(language: "fr", own: own)
    let markup = Samples.markup(
      of: operation, OperationNames(input: "image", filters: ["filter"]),
      frame: frame)
    #expect(
      markup.contains("style=\"--in-row:'l\\27 &quot;\\5c &lt;/style&gt;\\a ';--in-column:', '\""))
  }
}
