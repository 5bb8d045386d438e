internal import ConvEngine

/// The two libraries, and how each writes an array.
enum PythonDialect {
  case numpy
  case pytorch

  /// Longer statements are broken into a line per row.
  static let lineLength = 79

  /// The imports that these statements need.
  func imports(for lines: [String]) -> [String] {
    switch self {
    case .numpy:
      let slides = lines.contains { $0.hasText("sliding_window_view") }
      return ["import numpy as np"]
        + (slides ? ["from numpy.lib.stride_tricks import sliding_window_view"] : [])
    case .pytorch:
      let calls = lines.contains { $0.hasText("F.") }
      return ["import torch"] + (calls ? ["import torch.nn.functional as F"] : [])
    }
  }

  /// An array of the values with the lengths `sides`, the last of them along a line.
  func array(_ name: String, _ values: some Sequence<Rational>, sides: [Int]) -> String {
    let (call, type) =
      switch self {
      case .numpy: ("np.array", "float")
      case .pytorch: ("torch.tensor", "torch.float64")
      }
    let numbers = values.map(PythonNumber.text)
    let short = "\(name) = \(call)(\(Self.nested(numbers[...], sides[...])), dtype=\(type))"
    guard short.count > Self.lineLength, sides.count > 1 else { return short }
    let rows = Self.nested(numbers[...], sides[...], indent: 4).dropFirst()
    return "\(name) = \(call)([\n    \(rows), dtype=\(type))"
  }

  /// The values of a tensor; a plain one is a matrix, without channels.
  func array(_ name: String, _ tensor: Tensor, isPlain: Bool) -> String {
    let shape = tensor.shape
    let sides = [shape.rows, shape.columns]
    return array(name, tensor.values, sides: isPlain ? sides : [shape.channels] + sides)
  }

  /// The values of a tensor in as few dimensions as its shape shows.
  func array(_ name: String, _ tensor: Tensor) -> String {
    guard tensor.shape.isVector else {
      return array(name, tensor, isPlain: tensor.shape.channels == 1)
    }
    return array(name, tensor.values, sides: [tensor.shape.columns])
  }

  /// An input, filters in an array of four dimensions, and biases; plain ones are matrices and a number.
  func arrays(
    _ input: Tensor, _ filters: [Tensor], _ biases: [Rational]?, isPlain: Bool
  ) -> [String] {
    let shape = filters[0].shape
    let weights =
      isPlain
      ? array("w", filters[0], isPlain: true)
      : array(
        "w", filters.flatMap { Array($0.values) },
        sides: [filters.count, shape.channels, shape.rows, shape.columns])
    let bias = biases.map {
      isPlain && self == .numpy
        ? "b = \(PythonNumber.text($0[0]))" : array("b", $0, sides: [$0.count])
    }
    return [array("x", input, isPlain: isPlain), weights] + [bias].compactMap { $0 }
  }

  /// Brackets in brackets, on one line or, with an indent, on a line per row.
  private static func nested(
    _ values: ArraySlice<String>, _ sides: ArraySlice<Int>, indent: Int? = nil
  ) -> String {
    guard let count = sides.first, sides.count > 1 else {
      return "[\(values.joined(separator: ", "))]"
    }
    let length = values.count / count
    let parts = (0..<count).map { index in
      let start = values.startIndex + index * length
      return nested(
        values[start..<start + length], sides.dropFirst(), indent: indent.map { $0 + 1 })
    }
    let separator = indent.map { ",\n" + String(repeating: " ", count: $0) } ?? ", "
    return "[\(parts.joined(separator: separator))]"
  }
}

/// Numbers as Python writes them.
enum PythonNumber {
  /// Whole numbers of this size and more are written as decimals, because PyTorch's integers end at 2⁶³.
  private static let largestInteger: Int128 = 1 << 53

  /// The exact decimal where there is one, else the fraction: `-0.5`, `1/9`.
  static func text(_ value: Rational) -> String {
    let isLarge = value.numerator.magnitude >= largestInteger.magnitude
    if value.denominator == 1 { return "\(value.numerator)" + (isLarge ? ".0" : "") }
    return value.description
  }

  /// `2`, or where the two differ `(2, 3)`.
  static func pair(_ extent: Extent) -> String {
    extent.rows == extent.columns ? "\(extent.rows)" : "(\(extent.rows), \(extent.columns))"
  }
}

extension String {
  /// `contains(String)`, which Embedded Swift does not have.
  fileprivate func hasText(_ text: String) -> Bool {
    indices.contains { self[$0...].hasPrefix(text) }
  }
}
