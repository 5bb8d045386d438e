internal import ConvEngine
internal import Diagnostics
internal import Text

extension BlockReader {
  /// The windows to spell out; nil where they are not known or one is outside, which is reported.
  mutating func steps(_ arguments: Arguments, in shape: Shape) -> SpelledOutWindows? {
    let limit = SpelledOutWindows.limit
    let place = arguments.places[Key.steps.name]
    switch arguments.steps {
    case nil: return nil
    case .all?:
      if let place, shape.count > limit { context.report.add(.tooManySteps(limit), at: place) }
      return .all
    case StepsRequest.none?: return SpelledOutWindows.none
    case .first(let count)?:
      if let place, min(count, shape.count) > limit {
        context.report.add(.tooManySteps(limit), at: place)
      }
      return .first(min(count, limit))
    case .cells(let cells)?:
      return positions(cells, in: shape).map { positions in
        if let place, positions.count > limit {
          context.report.add(.tooManySteps(limit), at: place)
        }
        return .cells(Array(positions.prefix(limit)))
      }
    }
  }

  /// The positions of cells, each once; nil where one is outside, which is reported.
  mutating func positions(_ cells: [CellReference], in shape: Shape) -> [Position]? {
    var seen: Set<Position> = []
    var isValid = true
    var result: [Position] = []
    for cell in cells {
      guard let positions = cell.positions(in: shape, &context.report) else {
        isValid = false
        continue
      }
      result += positions.filter { seen.insert($0).inserted }
    }
    return isValid ? result : nil
  }
}
