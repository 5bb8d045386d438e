internal import ConvEngine
internal import Diagnostics

/// How the dimensions of an array are the channels, rows and columns of a tensor.
struct NPYAxes {
  /// The tensor's shape.
  let shape: Shape
  /// The dimensions in the order channels, rows, columns; nil for those that the array does not have.
  private let dimensions: [Int?]
  /// How many entries apart neighbours along channels, rows and columns lie in the file.
  private let strides: [Int]

  init(_ lengths: [Int], layout: ChannelLayout?, isFortranOrder: Bool) throws(NPYError) {
    dimensions =
      switch (lengths.count, layout) {
      case (1, nil): [nil, nil, 0]
      case (2, nil): [nil, 0, 1]
      case (3, .chw): [0, 1, 2]
      case (3, .hwc): [2, 0, 1]
      case (3, nil): throw .layoutMissing(shape: lengths)
      case (1...2, _): throw .layoutSurplus(dimensions: lengths.count)
      default: throw .unsupportedDimensions(lengths.count)
      }
    guard !lengths.contains(0) else { throw .noEntries(shape: lengths) }
    var count = 1
    var strides = Array(repeating: 0, count: lengths.count)
    for dimension in isFortranOrder ? Array(lengths.indices) : lengths.indices.reversed() {
      strides[dimension] = count
      guard lengths[dimension] <= Tensor.maximumCount / count else {
        throw .tooManyEntries(shape: lengths, limit: Tensor.maximumCount)
      }
      count *= lengths[dimension]
    }
    self.strides = dimensions.map { dimension in dimension.map { strides[$0] } ?? 0 }
    let lengths = dimensions.map { dimension in dimension.map { lengths[$0] } ?? 1 }
    shape = Shape(channels: lengths[0], rows: lengths[1], columns: lengths[2])
  }

  /// Where the entry of a position stands in the file, counted in entries.
  func offset(of position: Position) -> Int {
    position.channel * strides[0] + position.row * strides[1] + position.column * strides[2]
  }

  /// How many entries apart neighbours in a row lie.
  var columnStride: Int { strides[2] }

  /// The array's own index of a position.
  func index(of position: Position) -> [Int] {
    zip(dimensions, [position.channel, position.row, position.column])
      .compactMap { dimension, index in dimension.map { (dimension: $0, index: index) } }
      .sorted { $0.dimension < $1.dimension }.map(\.index)
  }
}
