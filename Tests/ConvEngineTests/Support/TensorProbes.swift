@testable import ConvEngine

extension Tensor {
  init(shape: Shape, numerators: [Int128], denominator: Int128 = 1) throws(EngineError) {
    try self.init(shape: shape, numerators: Numerators(numerators), denominator: denominator)
  }
}

extension Numerators {
  /// The bytes that each number takes.
  var width: Int {
    switch storage {
    case .unsigned8, .signed8: 1
    case .signed16: 2
    case .signed32: 4
    case .signed64: 8
    case .signed128: 16
    }
  }
}
