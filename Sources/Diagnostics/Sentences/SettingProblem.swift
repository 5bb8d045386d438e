internal import Text

/// Sentences about front matter and course.yml.
public enum SettingProblem: Hashable, Sendable {
  case yamlTooLarge(_ limit: Int)
  case yamlTooDeep
  case yamlTooManyAliases(_ limit: Int)
  /// - Parameter reason: in libyaml's words, which few authors know.
  case invalidYAML(_ reason: String)
  case repeatedSetting(_ key: String)
  case sameSetting(_ key: String, as: String)
  case settingsAreNoMapping
  case settingKeyIsNoText
  case unknownSetting(_ key: String, known: [String])
  case settingIsNoText(_ key: String)
  case emptySetting(_ key: String)
  case settingIsNoFlag(_ key: String, _ value: String)
  case settingIsNoList(_ key: String)
  case listItemIsNoText(_ key: String)
  case noLanguage(_ text: String)
  case noBaseURL(_ text: String)
  case htmlSetting(_ text: String)
  case misplacedFrontMatter(_ key: String)
  case unclosedFrontMatter
}

extension SettingProblem: ProblemTopic {
  var sentence: Sentence {
    switch self {
    case .yamlTooLarge(let limit):
      .error("yaml-too-large", "this YAML is longer than \(limit) bytes")
    case .yamlTooDeep: .error("yaml-too-deep", "this YAML is nested too deeply")
    case .yamlTooManyAliases(let limit):
      .error("yaml-too-many-aliases", "this YAML has more than \(limit) aliases")
    case .invalidYAML(let reason):
      .error("invalid-yaml", "this is not YAML: \(reason)")
        .help(
          Self.invalidYAMLHelp.first { reason.includes($0.words) }?.help
            ?? "a setting is written 'key: value', an item of a list '- item'")
    case .repeatedSetting(let key):
      .error("repeated-setting", "\(quote(key)) is given twice")
        .help("a key is written at most once")
    case .sameSetting(let key, let other):
      .error(
        "same-setting", "\(quote(key)) says the same as \(quote(other)), which is given too")
    case .settingsAreNoMapping:
      .error(
        "settings-are-no-mapping", "settings are written 'key: value', one on each line"
      )
      .help("an item of a list begins with '- '")
    case .settingKeyIsNoText: .error("setting-key-is-no-text", "a key must be a single word")
    case .unknownSetting(let key, let known):
      .warning("unknown-setting", "unknown key \(quote(key))")
        .help(meant(Nearest.match(key, in: known)) + "the keys are \(list(known, "and"))")
    case .settingIsNoText(let key): .error("setting-is-no-text", "\(quote(key)) must be text")
    case .emptySetting(let key): .warning("empty-setting", "\(quote(key)) is empty")
    case .settingIsNoFlag(let key, let value):
      .error(
        "setting-is-no-flag", "\(quote(key)) must be true or false, not \(quote(value))")
    case .settingIsNoList(let key):
      .error("setting-is-no-list", "\(quote(key)) must be a list")
        .help("write each item on a line of its own, after '- '")
    case .listItemIsNoText(let key):
      .error("list-item-is-no-text", "an item of \(quote(key)) must be text")
    case .noLanguage(let text):
      .error("no-language", "\(quote(text)) is not a language tag")
        .help("a language tag looks like en, de or pt-BR")
    case .noBaseURL(let text):
      .error("no-base-url", "\(quote(text)) is not a base URL")
        .help("a base URL begins with https:// or http://")
    case .htmlSetting(let text):
      .error("html-setting", "'html' is 'allow' or left out, not \(quote(text))")
    case .misplacedFrontMatter(let key):
      .warning(
        "misplaced-front-matter", "\(quote(key + ":")) is read as text, not as a setting"
      )
      .help("the settings of a lesson are between two lines '---', the first of them on line 1")
    case .unclosedFrontMatter:
      .error("unclosed-front-matter", "the front matter is never closed")
        .help("close it with a line '---'")
    }
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
}
