import Phrases
import Testing

@Suite struct PhrasesTests {
  private let german = Phrases(language: "de")

  private func windows(_ all: Int, _ spelled: Int) -> Message {
    Message(.windowsSpelledOut, Fact("windows", all), Fact("spelled", spelled))
  }

  @Test func numbersChooseWords() {
    #expect(Phrases.english.say(windows(1, 2)).text == "Of 1 window, 2 are spelled out.")
    #expect(Phrases.english.say(windows(16, 1)).text == "Of 16 windows, 1 is spelled out.")
    #expect(german.say(windows(1, 2)).text == "Von 1 Fenster sind 2 vorgerechnet.")
    #expect(german.say(windows(16, 1)).text == "Von 16 Fenstern ist 1 vorgerechnet.")
  }

  @Test func factsAreSaidInTheSameLanguage() {
    let sides = Message(list: [Message(.bottom), Message(.right)])
    let message = Message(.unreached, Fact("parts", sides))
    #expect(german.say(message).text == "Kein Fenster erreicht unten und rechts.")
    #expect(german.say(message).language == "de")
    // One part that is lacking makes all of it English.
    let french = Phrases(language: "fr", own: [.unreached: "Rien : {parts}.", .bottom: "en bas"])
    #expect(french.say(message).text == "No window reaches the bottom and the right.")
    #expect(french.say(message).language == "en")
    let known = Message(.unreached, Fact("parts", Message(.bottom)))
    #expect(french.say(known).text == "Rien : en bas.")
    #expect(french.say(known).language == "fr")
    #expect(french.say(Message(text: "3 × 3")).language == "fr")
  }

  @Test(arguments: [
    ("en", "Draft"), ("en-GB", "Draft"), ("de", "Entwurf"), ("DE-at", "Entwurf"), ("den", "Draft"),
    ("fr", "Draft"), ("", "Draft"),
  ])
  func aTagChoosesALanguage(tag: String, text: String) {
    #expect(Phrases(language: tag).say(.draft).text == text)
  }

  @Test func aCourseMaySayItDifferently() {
    let own = Phrases(language: "de", own: [.draft: "Rohfassung"])
    #expect(own.say(.draft).text == "Rohfassung")
    #expect(own.say(.note).text == "Hinweis")
  }

  @Test(arguments: [
    ("{row}|{column}", ["", "|"]), ("Zeile {row}, Spalte {column}", ["Zeile ", ", Spalte "]),
    ("{column} in {row}", nil), ("{row}, {column}.", nil), ("{row|a|b}{row}{column}", nil),
  ])
  func aStyleSheetCountsRowsBeforeColumns(text: String, words: [String]?) throws {
    let phrases = Phrases(language: "fr", own: [.place: text])
    let own = try #require(phrases.text(.place))
    #expect(try PhrasePattern(own).words(before: ["row", "column", "channel"]) == words)
    #expect(phrases.text(.inlinePlace) == nil)
  }

  @Test(arguments: ["{", "}", "a {b", "a}b", "{a{b}}", "{}", "{a b}", "{a|b}", "{a|b|c|d}", "{1}"])
  func aWrongTextIsNotTakenApart(text: String) {
    #expect(throws: PhrasePattern.Flaw.self) { try PhrasePattern(text) }
  }
}
