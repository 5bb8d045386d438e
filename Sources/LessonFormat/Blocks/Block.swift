public import ConvEngine
public import Text

/// A figure of a lesson: a value, an operation or a network.
public struct Block: Sendable {
  /// What is drawn.
  public enum Content: Sendable {
    /// A typed or computed value, from `matrix`, `filter` or `show`.
    case values(Tensor, drawing: Drawing, view: CellView, marks: [Position])
    case operation(ConvEngine.Operation, OperationBlock)
    case network(Network)
  }

  /// The name it defines or, for `show`, the name of the value it draws again.
  public let name: String
  /// The `id` of its figure: the name or, for `show`, the name with a number, such as `eyes-2`.
  public let id: String
  /// Its place among the figures of the lesson, from 1: the 3 of "Figure 3".
  public let number: Int
  /// The first word of its info string: `matrix`, `conv`, …
  public let kind: BlockKind
  /// A text below the figure.
  public let caption: String?
  /// What is drawn.
  public let content: Content
  /// From its opening fence to its closing one, or to the end of its body.
  public let range: SourceRange
  /// Whether its closing fence is there; without one it ends with what is around it.
  public let isClosed: Bool
}

/// How a value is drawn.
public enum Drawing: Hashable, Sendable {
  /// Cells are shaded by value.
  case image
  /// The sign is shown by more than colour.
  case filter
}

/// Whether cells are drawn as their numbers, as shades, or as both.
public enum CellView: String, Hashable, Sendable, CaseIterable {
  case numbers
  case pixels
  case both
}

/// What a lesson says about an operation besides its result.
public struct OperationBlock: Hashable, Sendable {
  /// The name of its input.
  public let inputName: String
  /// The names of its filters or weights, in the order of the output channels.
  public let filterNames: [String]
  /// The windows that are spelled out.
  public let steps: SpelledOutWindows
  /// The cells that the reader predicts first.
  public let ask: [Position]
}

/// Which windows of an operation are spelled out.
public enum SpelledOutWindows: Hashable, Sendable {
  case all
  case none
  /// This many from the start.
  case first(Int)
  case cells([Position])

  /// More windows than this are never spelled out.
  public static let limit = 1024

  /// The windows to spell out, in the order they were asked for, at most `limit`.
  public func positions(in shape: Shape) -> [Position] {
    switch self {
    case .none: []
    case .cells(let cells): Array(cells.prefix(Self.limit))
    case .all: Self.first(Self.limit).positions(in: shape)
    case .first(let count):
      (0..<min(count, shape.count, Self.limit)).map { index in
        let cell = index % (shape.rows * shape.columns)
        return Position(
          channel: index / (shape.rows * shape.columns), row: cell / shape.columns,
          column: cell % shape.columns)
      }
    }
  }
}
