internal import ConvEngine
internal import Text

/// A change to a lesson's file that makes a claim in it right, or makes one.
public struct Correction: Sendable {
  /// What a correction is for.
  public enum Kind: Hashable, Sendable {
    /// A body that claims nothing gets the result.
    case fill
    /// What is wrong becomes right.
    case renewal
  }

  /// What is written in place of what.
  public enum Change: Sendable {
    /// Characters of a line.
    case characters(column: Int, length: Int, text: String)
    /// The lines below the one with the opening fence.
    case body(count: Int, ResultBody)
  }

  /// What it is for.
  public let kind: Kind
  /// The line of the characters or of the opening fence, counted from 1.
  public let line: Int
  /// What is written.
  public let change: Change
  /// How many claims it makes right.
  public let count: Int

  /// Whether it would write more values than anybody reads, and bury the lesson under them.
  public var isTooLarge: Bool {
    if case .body(_, let body) = change { body.valueCount > ResultBody.mostValues } else { false }
  }
}

extension Correction {
  /// What is wrong at a place becomes right.
  init(_ place: Place, becomes text: String) {
    self.init(
      kind: .renewal, line: place.line,
      change: .characters(column: place.column, length: place.length, text: text), count: 1)
  }
}

/// A result as the lines between two fences; they are written when asked for.
public struct ResultBody: Sendable {
  /// A body with more values than this one is not written: 50 rows of 50.
  public static let mostValues = 2500

  let text: ResultText
  /// What each line begins with: the marks of block quotes, and blanks.
  let prefix: String

  /// How many values it has.
  public var valueCount: Int { text.result.shape.count }

  /// The lines without what ends them.
  public var lines: [String] {
    text.rows().map { line in
      let text = prefix + line
      return line.isEmpty
        ? String(text.reversed().drop { $0 == " " || $0 == "\t" }.reversed()) : text
    }
  }
}
