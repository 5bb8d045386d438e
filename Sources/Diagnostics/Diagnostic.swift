/// Something an author should know: what is wrong, how badly, and at which character.
public struct Diagnostic: Error, Hashable, Sendable {
  /// Whether a course can be built in spite of it.
  public enum Severity: String, Hashable, Sendable {
    case error
    case warning
  }

  /// Whether it stops a build.
  public let severity: Severity
  /// The file, as the reader of the message would type it: `Content/eyes.md`.
  public let path: String
  /// Counted from 1.
  public let line: Int
  /// Counted from 1, in characters.
  public let column: Int
  /// How many characters are meant, at least 1.
  public let length: Int
  /// What is wrong and, where that is short, what is allowed.
  public let message: String
  /// What to do about it, where there is something to suggest.
  public let help: String?
  /// The name of the sentence, which stays when its words change: `ragged-row`.
  public let rule: String
  /// The whole line the place is on; nil where the file has no such line.
  public let sourceLine: String?

  /// A diagnostic with all its parts.
  public init(
    severity: Severity, path: String, line: Int, column: Int, length: Int = 1, message: String,
    help: String? = nil, rule: String = "course", sourceLine: String? = nil
  ) {
    self.rule = rule
    self.severity = severity
    self.path = path
    self.line = line
    self.column = column
    self.length = max(1, length)
    self.message = message
    self.help = help
    self.sourceLine = sourceLine
  }

  /// What is said about a place.
  public init(
    _ sentence: Sentence, path: String, line: Int, column: Int, length: Int = 1,
    sourceLine: String? = nil
  ) {
    self.init(
      severity: sentence.severity, path: path, line: line, column: column, length: length,
      message: sentence.message, help: sentence.help, rule: sentence.rule, sourceLine: sourceLine)
  }
}

extension Diagnostic: Comparable {
  /// By path, then line, then column; the message makes the order total.
  public static func < (left: Diagnostic, right: Diagnostic) -> Bool {
    (left.path, left.line, left.column, left.message)
      < (right.path, right.line, right.column, right.message)
  }
}
