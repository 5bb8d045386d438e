public import Diagnostics

/// Something that is wrong with a CSV file, and where.
public struct CSVProblem: Hashable, Sendable {
  /// What is wrong.
  public let reason: CSVError
  /// Counted from 1; lines end in LF, CR or CRLF.
  public let line: Int
  /// Counted from 1, in characters; a byte order mark does not count.
  public let column: Int
  /// How many characters are meant, at least 1.
  public let length: Int
}
