import ConvEngine
import TestSupport
import Testing

/// What holds of every convolution, whatever the numbers are.
@Suite struct ConvolutionPropertyTests {
  private let seeds: Range<UInt64> = 0..<20

  @Test func shiftsItsOutputWithItsInput() throws {
    for seed in seeds {
      var generator = SeededGenerator(seed: seed)
      let cells = generator.cells(channels: 1, rows: 5, columns: 6)
      let filter = try generator.tensor(channels: 1, rows: 2, columns: 3)
      let shifted = [cells[0].map { [7] + $0.dropLast() }]
      let map = try Convolution(input: Tensor(cells), filters: [filter]).output
      let other = try Convolution(input: Tensor(shifted), filters: [filter]).output
      for position in map.positions where position.column + 1 < map.shape.columns {
        var next = position
        next.column += 1
        #expect(other[next] == map[position], "seed \(seed), \(position)")
      }
    }
  }

  @Test func turnsAnImpulseIntoTheFilter() throws {
    for seed in seeds {
      var generator = SeededGenerator(seed: seed)
      let filter = try generator.tensor(channels: 1, rows: 3, columns: 2, denominator: 7)
      let impulse = try Tensor([[[1]]])
      // Cross-correlation draws the filter turned by 180°, convolution draws it as it is.
      let flipped = try Convolution(
        input: impulse, filters: [filter], padding: .full, isFlipped: true)
      let plain = try Convolution(input: impulse, filters: [filter], padding: .full)
      #expect(flipped.output == filter, "seed \(seed)")
      let turned = try Tensor(
        shape: filter.shape, numerators: filter.numerators.reversed(),
        denominator: filter.denominator)
      #expect(plain.output == turned, "seed \(seed)")
    }
  }

  @Test func dilatesAsAFilterWithZerosBetween() throws {
    for seed in seeds {
      var generator = SeededGenerator(seed: seed)
      let input = try generator.tensor(channels: 2, rows: 7, columns: 8)
      let weights = generator.cells(channels: 2, rows: 2, columns: 3)
      var spread = Cells(repeating: [[Int]](repeating: [0, 0, 0, 0, 0, 0, 0], count: 3), count: 2)
      for channel in 0..<2 {
        for row in 0..<2 {
          for column in 0..<3 {
            spread[channel][2 * row][3 * column] = weights[channel][row][column]
          }
        }
      }
      let dilated = try Convolution(
        input: input, filters: [Tensor(weights)], padding: .same,
        dilation: Extent(rows: 2, columns: 3))
      let plain = try Convolution(input: input, filters: [Tensor(spread)], padding: .same)
      #expect(dilated.output == plain.output, "seed \(seed)")
    }
  }

  @Test func runsABankAsItsFiltersOneByOne() throws {
    for seed in seeds {
      var generator = SeededGenerator(seed: seed)
      let input = try generator.tensor(channels: 3, rows: 4, columns: 4, denominator: 3)
      let filters = try (1...4).map {
        try generator.tensor(channels: 3, rows: 2, columns: 2, denominator: $0)
      }
      let biases = (1...4).map { Rational($0) }
      let bank = try Convolution(input: input, filters: filters, biases: biases).output
      for index in filters.indices {
        let map = try Convolution(
          input: input, filters: [filters[index]], biases: [biases[index]]
        ).output
        for position in map.positions {
          var place = position
          place.channel = index
          #expect(bank[place] == map[position], "seed \(seed), \(place)")
        }
      }
    }
  }

  @Test func splitsGroupsAsInputsOneByOne() throws {
    for seed in seeds {
      var generator = SeededGenerator(seed: seed)
      let cells = generator.cells(channels: 4, rows: 3, columns: 3)
      let filters = (0..<4).map { _ in generator.cells(channels: 2, rows: 2, columns: 2) }
      let grouped = try Convolution(
        input: Tensor(cells), filters: filters.map { try Tensor($0) }, groups: 2
      ).output
      let halves = try (0..<2).map {
        try Convolution(
          input: Tensor(Array(cells[2 * $0..<2 * $0 + 2])),
          filters: filters[2 * $0..<2 * $0 + 2].map { try Tensor($0) }
        ).output
      }
      #expect(Array(grouped.numerators) == halves.flatMap(\.numerators), "seed \(seed)")
    }
  }

  @Test func padsInsideAsPaddingBefore() throws {
    let edges = Edges(top: 2, right: 1, bottom: 0, left: 3)
    for seed in seeds {
      var generator = SeededGenerator(seed: seed)
      let input = try generator.tensor(channels: 2, rows: 4, columns: 5)
      let filter = try generator.tensor(channels: 2, rows: 3, columns: 2)
      for mode in PaddingMode.allCases {
        let inside = try Convolution(
          input: input, filters: [filter], stride: Extent(2), padding: .edges(edges),
          paddingMode: mode)
        let before = try Padding(input: input, amount: edges, mode: mode)
        let after = try Convolution(input: before.output, filters: [filter], stride: Extent(2))
        #expect(inside.output == after.output, "seed \(seed), \(mode)")
      }
    }
  }
}
