/// Sentences about front matter and course.yml.
extension Problem {
  static func yamlTooLarge(_ limit: Int) -> Problem {
    .error("this YAML is longer than \(limit) bytes")
  }

  static func yamlTooDeep() -> Problem { .error("this YAML is nested too deeply") }

  static func yamlTooManyAliases(_ limit: Int) -> Problem {
    .error("this YAML has more than \(limit) aliases")
  }

  /// - Parameter reason: in libyaml's words, which few authors know.
  static func invalidYAML(_ reason: String) -> Problem {
    .error(
      "this is not YAML: \(reason)",
      help: invalidYAMLHelp.first { reason.contains($0.words) }?.help
        ?? "a setting is written 'key: value', an item of a list '- item'")
  }

  private static let invalidYAMLHelp: [(words: String, help: String)] = [
    ("mapping values", "a text with a colon in it is put in quotes: title: \"One: two\""),
    (
      "cannot start any token",
      "lines are indented with spaces, not with tabs; a text that begins with a sign is put in quotes"
    ),
    ("alphabetic or numeric", "an item of a list begins with '- '"),
    ("quoted scalar", "a text in quotes ends with the same quote"),
  ]

  static func repeatedSetting(_ key: String) -> Problem {
    .error("\(quote(key)) is given twice", help: "a key is written at most once")
  }

  static func sameSetting(_ key: String, as other: String) -> Problem {
    .error("\(quote(key)) says the same as \(quote(other)), which is given too")
  }

  static func settingsAreNoMapping() -> Problem {
    .error(
      "settings are written 'key: value', one on each line",
      help: "an item of a list begins with '- '")
  }

  static func settingKeyIsNoText() -> Problem { .error("a key is a single word") }

  static func unknownSetting(_ key: String, known: [String]) -> Problem {
    let nearest = Nearest.match(key, in: known).map { "did you mean \(quote($0))? " } ?? ""
    return .warning(
      "unknown key \(quote(key))", help: nearest + "the keys are \(list(known, "and"))")
  }

  static func settingIsNoText(_ key: String) -> Problem { .error("\(quote(key)) is a text") }

  static func emptySetting(_ key: String) -> Problem { .warning("\(quote(key)) is empty") }

  static func settingIsNoFlag(_ key: String, _ value: String) -> Problem {
    .error("\(quote(key)) is true or false, not \(quote(value))")
  }

  static func settingIsNoList(_ key: String) -> Problem {
    .error("\(quote(key)) is a list", help: "write each item on a line of its own, after '- '")
  }

  static func listItemIsNoText(_ key: String) -> Problem {
    .error("an item of \(quote(key)) is a text")
  }

  static func noLanguage(_ text: String) -> Problem {
    .error(
      "\(quote(text)) is no language tag", help: "a language tag looks like en, de or pt-BR")
  }

  static func noBaseURL(_ text: String) -> Problem {
    .error(
      "\(quote(text)) is no base URL", help: "a base URL begins with https:// or http://")
  }

  static func htmlSetting(_ text: String) -> Problem {
    .error("'html' is 'allow' or left out, not \(quote(text))")
  }

  static func misplacedFrontMatter(_ key: String) -> Problem {
    .warning(
      "\(quote(key + ":")) is read as text, not as a setting",
      help: "the settings of a lesson stand between two lines '---', the first of them on line 1")
  }

  static func unclosedFrontMatter() -> Problem {
    .error("the front matter is never closed", help: "close it with a line '---'")
  }
}
