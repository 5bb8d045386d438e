import ConvEngine
import Testing

/// Whatever numbers an author types, there is a result or an error.
@Suite struct ExtremeWindowTests {
  private let numbers = [
    .min, 0, 1, 2, 5, 1 << 31, 1_000_000_000_000_000_000, .max,
  ]

  @Test func operationsNeverTrap() throws {
    let input = try Tensor([[[1, 2, 3], [4, 5, 6]], [[7, 8, 9], [1, 2, 3]]])
    let filters = try [
      Tensor([[[1, 2], [3, 4]], [[1, 2], [3, 4]]]), Tensor([[[1]], [[1]]]),
    ]
    for stride in numbers {
      for dilation in numbers {
        for amount in numbers {
          let (step, gap) = (Extent(rows: stride, columns: 2), Extent(dilation))
          for rule in [PaddingRule.same, .full, .edges(edges(amount))] {
            for filter in filters {
              let operations: [ConvEngine.Operation?] = [
                (try? Convolution(
                  input: input, filters: [filter], stride: step, padding: rule, dilation: gap)).map
                { .convolution($0) },
                (try? TransposedConvolution(
                  input: input, filters: [filter], stride: step, padding: rule, dilation: gap)).map
                { .transposedConvolution($0) },
              ]
              for operation in operations { audit(operation) }
            }
          }
        }
      }
    }
  }

  @Test func poolingNeverTraps() throws {
    let input = try Tensor([[[1, 2, 3], [4, 5, 6]]])
    for size in numbers {
      for stride in numbers {
        for dilation in numbers {
          for amount in numbers {
            let window = Extent(rows: size, columns: 1)
            let (step, gap) = (Extent(stride), Extent(dilation))
            for roundsUp in [false, true] {
              for rule in [PaddingRule.same, .full, .edges(edges(amount))] {
                audit(
                  (try? MaximumPooling(
                    input: input, size: window, stride: step, padding: rule, dilation: gap,
                    roundsUp: roundsUp)).map { .maximumPooling($0) })
                audit(
                  (try? AveragePooling(
                    input: input, size: window, stride: step, padding: rule, dilation: gap,
                    roundsUp: roundsUp, countsPadding: size < 1 << 31)).map { .averagePooling($0) })
              }
            }
          }
        }
      }
    }
  }

  @Test func paddingAndNetworksNeverTrap() throws {
    let input = try Tensor([[[1, 2, 3], [4, 5, 6]]])
    for amount in numbers {
      for mode in PaddingMode.allCases {
        audit((try? Padding(input: input, amount: edges(amount), mode: mode)).map { .padding($0) })
      }
    }
    for length in numbers {
      for other in numbers {
        let shape = Shape(channels: other, rows: length, columns: other)
        let size = Extent(other)
        let layers: [Layer] = [
          .convolution(size: size, filters: length, padding: .same, groups: other),
          .maximumPooling(size: size, stride: size, padding: .full, roundsUp: true),
          .averagePooling(size: size, stride: size, padding: .same),
          .transposedConvolution(size: size, filters: other, stride: size, outputPadding: size),
          .dense(units: length), .globalAveragePooling, .flattening, .softmax,
        ]
        for layer in layers {
          let network = try? Network(input: shape, layers: [layer, layer])
          if let network, network.parameters < 0 { Issue.record("\(shape), \(layer)") }
        }
      }
    }
  }

  private func edges(_ amount: Int) -> Edges {
    Edges(top: amount, right: 0, bottom: amount, left: 1)
  }

  private func audit(_ operation: ConvEngine.Operation?) {
    guard let operation, operation.output.shape.count < 1000 else { return }
    let last = operation.output.shape.position(at: operation.output.shape.count - 1)
    if let problem = StepAudit.problem(of: operation, at: last) { Issue.record("\(problem)") }
    if let window = operation.window, window.rows.unreached.count > window.rows.inputLength {
      Issue.record("\(window)")
    }
  }
}
