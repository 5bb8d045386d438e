import ConvEngine
import Testing

@Suite struct SlidingAxisTests {
  /// Every small axis against a list of the cells that each window reads.
  @Test func equalsTheDefinitionOnAllSmallAxes() {
    for input in 1...6 {
      for size in 1...4 {
        for stride in 1...4 {
          for dilation in 1...3 {
            for before in 0...3 {
              for after in 0...3 {
                for roundsUp in [false, true] {
                  check(
                    input: input, size: size, stride: stride, dilation: dilation, before: before,
                    after: after, roundsUp: roundsUp)
                }
              }
            }
          }
        }
      }
    }
  }

  private func check(
    input: Int, size: Int, stride: Int, dilation: Int, before: Int, after: Int, roundsUp: Bool
  ) {
    let window = dilation * (size - 1) + 1
    let starts = Oracle.starts(
      input: input, window: window, stride: stride, before: before, after: after,
      roundsUp: roundsUp)
    let axis = try? SlidingAxis(
      axis: .columns, inputLength: input, size: size, stride: stride, dilation: dilation,
      padding: .edges(Edges(top: 0, right: after, bottom: 0, left: before)), roundsUp: roundsUp)
    var about: String {
      "input \(input), size \(size), stride \(stride), dilation \(dilation), "
        + "padding \(before) and \(after), rounds up: \(roundsUp)"
    }
    guard let axis else {
      if !starts.isEmpty { Issue.record("\(about): no windows") }
      return
    }
    var reached: Set<Int> = []
    for start in starts {
      reached.formUnion(Swift.stride(from: start, to: start + window, by: dilation))
    }
    let holds =
      axis.count == starts.count && (0..<axis.count).map { axis.start(of: $0) } == starts
      && axis.unreached == (0..<input).filter { !reached.contains($0) }
      && axis.isExact
        == Swift.stride(from: window, through: input + before + after, by: stride)
        .contains(input + before + after)
    if !holds { Issue.record("\(about): \(axis), unreached \(axis.unreached)") }
  }

  @Test func padsAsTheRuleSays() throws {
    for input in 1...8 {
      for size in 1...4 {
        for stride in 1...5 {
          let outputs = (input + stride - 1) / stride
          let upper = try SlidingAxis(
            axis: .rows, inputLength: input, size: size, stride: stride, padding: .same)
          let lower = try SlidingAxis(
            axis: .rows, inputLength: input, size: size, stride: stride, padding: .sameLower)
          let full = try SlidingAxis(
            axis: .rows, inputLength: input, size: size, stride: stride, padding: .full)
          let about = "input \(input), size \(size), stride \(stride)"
          #expect(upper.count == outputs && lower.count == outputs, "\(about)")
          #expect(
            upper.paddingAfter - upper.paddingBefore == (upper.paddedLength - input) % 2,
            "\(about)")
          #expect(
            lower.paddingBefore == upper.paddingAfter && lower.paddingAfter == upper.paddingBefore,
            "\(about)")
          #expect(full.paddingBefore == size - 1 && full.paddingAfter == size - 1, "\(about)")
        }
      }
    }
  }

  @Test func keepsAWindowThatFitsInPart() throws {
    let axis = try SlidingAxis(
      axis: .rows, inputLength: 2, size: 3, stride: 2, roundsUp: true)
    #expect(axis.count == 1)
    #expect(axis.taps(of: 0) == 0..<2)
    #expect(throws: EngineError.windowLargerThanInput(axis: .rows, window: 3, input: 2)) {
      try SlidingAxis(axis: .rows, inputLength: 2, size: 3, stride: 1, roundsUp: true)
    }
  }

  @Test func neverTrapsOnNumbersAnAuthorCanType() {
    let numbers = [.min, 0, 1, 2, 1 << 31, 1_000_000_000_000_000_000, .max]
    for input in numbers {
      for size in numbers {
        for stride in numbers {
          for dilation in numbers {
            for amount in numbers {
              for roundsUp in [false, true] {
                for rule in [PaddingRule.same, .full, .edges(Edges(amount))] {
                  let axis = try? SlidingAxis(
                    axis: .rows, inputLength: input, size: size, stride: stride,
                    dilation: dilation, padding: rule, roundsUp: roundsUp)
                  guard let axis else { continue }
                  let last = axis.start(of: axis.count - 1) + axis.windowLength
                  if axis.count < 1 || (!roundsUp && last > axis.paddedLength) {
                    Issue.record("\(axis)")
                  }
                }
              }
            }
          }
        }
      }
    }
  }
}
