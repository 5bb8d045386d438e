public import ConvEngine
public import Phrases

/// Which windows of an operation a figure spells out, and which the reader predicts first.
public struct StepSelection: Hashable, Sendable {
  /// The output cells whose arithmetic is on the page.
  public var spelledOut: Set<Position>
  /// The output cells whose arithmetic is folded until the reader asks for it.
  public var asked: Set<Position>

  /// A selection of output cells.
  public init(spelledOut: Set<Position>, asked: Set<Position>) {
    self.spelledOut = spelledOut
    self.asked = asked
  }

  /// A line for readers, where some windows are spelled out and others are not.
  public func note(windows: Int) -> Message? {
    guard !spelledOut.isEmpty, spelledOut.count < windows else { return nil }
    return Message(
      .windowsSpelledOut, .count("windows", windows), .count("spelled", spelledOut.count))
  }
}
