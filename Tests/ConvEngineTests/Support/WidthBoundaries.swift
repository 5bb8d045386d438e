/// Numbers on both sides of every boundary between two widths.
enum WidthBoundaries {
  static let numbers: [Int128] = {
    var numbers: [Int128] = [0, 1, -1]
    for power: Int128 in [7, 8, 15, 16, 31, 32, 63, 64] {
      let boundary: Int128 = 1 << power
      numbers += [boundary - 1, boundary, -boundary, -boundary - 1, 1 - boundary]
    }
    return numbers
  }()

  /// Those at the ends of 128 bits too.
  static let all = numbers + [.max, .max - 1, .min, .min + 1]

  /// The bytes that numbers take, straight from the ranges.
  static func width(of numbers: [Int128]) -> Int {
    let ranges: [(width: Int, least: Int128, greatest: Int128)] = [
      (1, 0, 255), (1, -128, 127), (2, -32768, 32767), (4, -2_147_483_648, 2_147_483_647),
      (8, -9_223_372_036_854_775_808, 9_223_372_036_854_775_807),
    ]
    let range = ranges.first { range in
      numbers.allSatisfy { $0 >= range.least && $0 <= range.greatest }
    }
    return range?.width ?? 16
  }
}
