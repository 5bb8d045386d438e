import ConvEngine
import TestSupport

extension SeededGenerator {
  mutating func cells(channels: Int, rows: Int, columns: Int) -> Cells {
    (0..<channels).map { _ in
      (0..<rows).map { _ in (0..<columns).map { _ in Int.random(in: -9...9, using: &self) } }
    }
  }

  mutating func tensor(
    channels: Int, rows: Int, columns: Int, denominator: Int128 = 1
  ) throws -> Tensor {
    try Tensor(cells(channels: channels, rows: rows, columns: columns), over: denominator)
  }
}

extension Tensor {
  init(_ cells: Cells, over denominator: Int128 = 1) throws(EngineError) {
    try self.init(
      shape: Shape(channels: cells.count, rows: cells[0].count, columns: cells[0][0].count),
      numerators: cells.flatMap { $0.flatMap { $0.map { Int128($0) } } }, denominator: denominator)
  }
}

/// One way to slide a window over an input.
struct SlidingCase: CustomStringConvertible {
  var input: Extent
  var size: Extent
  var stride: Extent
  var dilation: Extent
  var rule: PaddingRule
  /// Counts the cases, so that what is not tried in every combination can take turns.
  var number: Int

  var window: Extent {
    Extent(
      rows: dilation.rows * (size.rows - 1) + 1,
      columns: dilation.columns * (size.columns - 1) + 1)
  }

  var edges: Edges {
    Oracle.edges(rule, input: input, window: window, stride: stride)
  }

  func starts(roundsUp: Bool) -> (rows: [Int], columns: [Int]) {
    let edges = edges
    return (
      Oracle.starts(
        input: input.rows, window: window.rows, stride: stride.rows, before: edges.top,
        after: edges.bottom, roundsUp: roundsUp),
      Oracle.starts(
        input: input.columns, window: window.columns, stride: stride.columns,
        before: edges.left, after: edges.right, roundsUp: roundsUp)
    )
  }

  var description: String {
    """
    case \(number): input \(input.rows)x\(input.columns), size \(size.rows)x\(size.columns), \
    stride \(stride.rows)x\(stride.columns), dilation \(dilation.rows)x\(dilation.columns), \
    padding \(rule)
    """
  }

  /// Every input up to 5×5 under every window up to 3×3, with strides, dilations and paddings that
  /// differ between rows and columns.
  static func forEach(_ body: (SlidingCase) throws -> Void) rethrows {
    let strides = [
      Extent(1), Extent(rows: 1, columns: 2), Extent(rows: 2, columns: 1),
      Extent(rows: 3, columns: 2),
    ]
    let dilations = [Extent(1), Extent(rows: 2, columns: 1), Extent(rows: 1, columns: 3)]
    let rules: [PaddingRule] = [
      .valid, .same, .sameLower, .full, .edges(Edges(top: 1, right: 0, bottom: 2, left: 1)),
    ]
    var number = 0
    for rows in 1...5 {
      for columns in 1...5 {
        for sizeRows in 1...3 {
          for sizeColumns in 1...3 {
            for stride in strides {
              for dilation in dilations {
                for rule in rules {
                  try body(
                    SlidingCase(
                      input: Extent(rows: rows, columns: columns),
                      size: Extent(rows: sizeRows, columns: sizeColumns), stride: stride,
                      dilation: dilation, rule: rule, number: number))
                  number += 1
                }
              }
            }
          }
        }
      }
    }
  }
}
