internal import ConvEngine
internal import Text

/// What is said about a problem.
public struct Sentence: Hashable, Sendable {
  /// Whether it stops a build.
  public let severity: Diagnostic.Severity
  /// The sentence's own name, which stays when its words change: `ragged-row`.
  public let rule: String
  /// What is wrong and, where that is short, what is allowed.
  public let message: String
  /// What to do about it, where there is something to suggest.
  public private(set) var help: String?
  /// What would be right in place of the characters that it points at.
  public private(set) var replacement: String?

  /// A sentence about what stops a build.
  public static func error(_ rule: String, _ message: String) -> Sentence {
    Sentence(severity: .error, rule: rule, message: message)
  }

  /// A sentence about what is likely, but not surely, a mistake.
  public static func warning(_ rule: String, _ message: String) -> Sentence {
    Sentence(severity: .warning, rule: rule, message: message)
  }

  /// The sentence with a proposal.
  public func help(_ text: String?) -> Sentence {
    var sentence = self
    sentence.help = text
    return sentence
  }

  /// The sentence with what would be right.
  func replacement(_ text: String) -> Sentence {
    var sentence = self
    sentence.replacement = text
    return sentence
  }
}

/// The problems of one topic, and how sentences about them are worded.
protocol ProblemTopic {
  /// The sentence about it.
  var sentence: Sentence { get }
}

extension ProblemTopic {
  /// An author's own words within a sentence: in quotes, on one line, and not too long.
  func quote(_ text: some StringProtocol) -> String {
    let shown = text.prefix(60).map { $0.isPrintable ? $0 : "\u{FFFD}" }
    return "'" + String(shown) + (text.count > 60 ? "…" : "") + "'"
  }

  /// `1 row`, `2 rows`.
  func count(_ number: Int, _ singular: String, _ plural: String? = nil) -> String {
    number.counted(singular, plural)
  }

  /// `a`, `a or b`, `a, b or c`.
  func list(_ words: [String], _ conjunction: String = "or") -> String { words.listed(conjunction) }

  /// A question that proposes the nearest candidate, or else `otherwise`.
  func proposal(
    for word: String, in candidates: [String], otherwise: String? = nil
  ) -> String? {
    question(Nearest.match(word, in: candidates)) ?? otherwise
  }

  func question(_ nearest: String?) -> String? { nearest.map { "did you mean \(quote($0))?" } }

  /// The question before more help, or nothing.
  func meant(_ nearest: String?) -> String { question(nearest).map { $0 + " " } ?? "" }

  /// `6 rows and 4 columns`, with the channels where there are several.
  func size(_ shape: Shape) -> String {
    var parts = [count(shape.rows, "row"), count(shape.columns, "column")]
    if shape.channels > 1 { parts.append(count(shape.channels, "channel")) }
    return list(parts, "and")
  }
}
