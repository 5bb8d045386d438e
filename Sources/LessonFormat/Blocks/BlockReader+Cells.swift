internal import ConvEngine
internal import Diagnostics
internal import Text

extension BlockReader {
  /// The windows to spell out; nil where they are not known or one is outside, which is reported.
  mutating func steps(_ arguments: Arguments, in shape: Shape) -> SpelledOutWindows? {
    guard let request = arguments.steps, let cells = positions(request.cells, in: shape) else {
      return nil
    }
    let limit = SpelledOutWindows.limit
    let (count, windows): (Int, SpelledOutWindows) =
      switch request.windows {
      case .all: (shape.count, .all)
      case .none: (0, .none)
      case .first(let count): (min(count, shape.count), .first(min(count, limit)))
      case .cells: (cells.count, .cells(Array(cells.prefix(limit))))
      }
    if count > limit, let place = arguments.places[Key.steps.name] {
      context.report.add(.tooManySteps(limit), at: place)
    }
    return windows
  }

  /// The positions of cells, each once; nil where one is outside, which is reported.
  mutating func positions(_ cells: [CellReference], in shape: Shape) -> [Position]? {
    var seen: Set<Position> = []
    let found = cells.map { $0.positions(in: shape, &context.report) }
    let known = found.compactMap { $0 }
    return known.count < found.count ? nil : known.joined().filter { seen.insert($0).inserted }
  }
}
