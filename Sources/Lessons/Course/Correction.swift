public import Markdown

/// A change to a lesson's file that makes a claim in it right, or makes one.
public struct Correction: Hashable, Sendable {
  /// What a correction is for.
  public enum Kind: Hashable, Sendable {
    /// A body that claims nothing gets the result.
    case fill
    /// What is wrong becomes right.
    case renewal
  }

  /// What is written in place of what.
  public enum Change: Hashable, Sendable {
    /// Characters of a line.
    case characters(column: Int, length: Int, text: String)
    /// The lines below the one with the opening fence.
    case body(count: Int, lines: [String])
  }

  /// What it is for.
  public let kind: Kind
  /// The line of the characters or of the opening fence, counted from 1.
  public let line: Int
  /// What is written.
  public let change: Change
  /// How many claims it makes right.
  public let count: Int
}
