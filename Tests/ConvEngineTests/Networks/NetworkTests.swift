import ConvEngine
import Testing

@Suite struct NetworkTests {
  private func convolution(
    _ size: Int, _ filters: Int, stride: Int = 1, padding: Int = 0
  ) -> Layer {
    .convolution(
      size: Extent(size), filters: filters, stride: Extent(stride),
      padding: .edges(Edges(padding)))
  }

  private func maximumPooling(_ size: Int, stride: Int) -> Layer {
    .maximumPooling(size: Extent(size), stride: Extent(stride))
  }

  @Test func countsTheExampleOfTheLessonFormat() throws {
    let network = try Network(
      input: Shape(channels: 1, rows: 6, columns: 6),
      layers: [.flattening, .dense(units: 36), .dense(units: 1)])
    #expect(network.rows.map(\.parameters) == [0, 1332, 37])
    #expect(network.rows.map(\.weightFactors) == [[], [36, 36], [36, 1]])
    #expect(network.rows.map(\.receptiveField) == [nil, nil, nil])
    #expect(network.parameters == 1369)
    #expect(network.outputShape == Shape(vector: 1))
  }

  /// LeCun, Bottou, Bengio, Haffner 1998, as it is usually implemented.
  @Test func countsLeNet5() throws {
    let network = try Network(
      input: Shape(channels: 1, rows: 32, columns: 32),
      layers: [
        convolution(5, 6), maximumPooling(2, stride: 2), convolution(5, 16),
        maximumPooling(2, stride: 2), .flattening, .dense(units: 120), .dense(units: 84),
        .dense(units: 10), .softmax,
      ])
    #expect(network.parameters == 61_706)
    #expect(network.rows[4].output == Shape(vector: 400))
  }

  /// Krizhevsky 2014, in one tower.
  @Test func countsAlexNet() throws {
    let network = try Network(
      input: Shape(channels: 3, rows: 224, columns: 224),
      layers: [
        convolution(11, 64, stride: 4, padding: 2), .rectification, maximumPooling(3, stride: 2),
        convolution(5, 192, padding: 2), .rectification, maximumPooling(3, stride: 2),
        convolution(3, 384, padding: 1), .rectification, convolution(3, 256, padding: 1),
        .rectification, convolution(3, 256, padding: 1), .rectification,
        maximumPooling(3, stride: 2), .flattening, .dense(units: 4096), .rectification,
        .dense(units: 4096), .rectification, .dense(units: 1000), .softmax,
      ])
    #expect(network.parameters == 61_100_840)
    #expect(network.rows[12].output == Shape(channels: 256, rows: 6, columns: 6))
    #expect(network.rows[12].receptiveField == Extent(195))
    #expect(network.rows[12].jump == Extent(32))
  }

  /// Simonyan and Zisserman 2014, configuration D.
  @Test func countsVGG16() throws {
    let blocks = [[64, 64], [128, 128], [256, 256, 256], [512, 512, 512], [512, 512, 512]]
    var layers: [Layer] = []
    for filters in blocks {
      layers += filters.flatMap { [convolution(3, $0, padding: 1), .rectification] }
      layers.append(maximumPooling(2, stride: 2))
    }
    let features = layers.count
    layers += [
      .flattening, .dense(units: 4096), .rectification, .dense(units: 4096), .rectification,
      .dense(units: 1000), .softmax,
    ]
    let network = try Network(
      input: Shape(channels: 3, rows: 224, columns: 224), layers: layers)
    #expect(network.parameters == 138_357_544)
    #expect(network.rows[features - 1].receptiveField == Extent(212))
    #expect(network.outputShape == Shape(vector: 1000))
  }

  @Test func countsWeightsPerGroupAndLeavesBiasesOut() throws {
    let layer = Layer.convolution(
      size: Extent(rows: 3, columns: 2), filters: 8, dilation: Extent(2), groups: 2,
      hasBias: false)
    let row = try #require(
      try Network(input: Shape(channels: 4, rows: 9, columns: 9), layers: [layer]).rows.first)
    #expect(row.weightFactors == [3, 2, 2, 8])
    #expect(row.weights == 96)
    #expect(row.biases == 0)
    #expect(row.output == Shape(channels: 8, rows: 5, columns: 7))
    #expect(row.receptiveField == Extent(rows: 5, columns: 3))
  }

  @Test func countsTransposedConvolutions() throws {
    let layer = Layer.transposedConvolution(
      size: Extent(4), filters: 6, stride: Extent(2), padding: .edges(Edges(1)), groups: 3)
    let row = try #require(
      try Network(input: Shape(channels: 3, rows: 5, columns: 7), layers: [layer]).rows.first)
    #expect(row.output == Shape(channels: 6, rows: 10, columns: 14))
    #expect(row.weightFactors == [4, 4, 1, 6])
    #expect(row.parameters == 102)
    #expect(row.window == nil)
    #expect(row.transposedWindow?.stride == Extent(2))
    #expect(row.receptiveField == nil)
  }

  @Test func leakyRectificationKeepsShapeAndReceptiveField() throws {
    let network = try Network(
      input: Shape(channels: 3, rows: 8, columns: 8),
      layers: [
        .maximumPooling(size: Extent(2), stride: Extent(2)), .leakyRectification(slope: .one),
      ])
    let row = try #require(network.rows.last)
    #expect(row.output == row.input)
    #expect(row.parameters == 0)
    #expect(row.mixing == .cell)
    #expect(row.receptiveField == Extent(2))
  }

  @Test func losesTheReceptiveFieldWhereCellsAreMixed() throws {
    let network = try Network(
      input: Shape(channels: 3, rows: 8, columns: 8),
      layers: [
        .averagePooling(size: Extent(2), stride: Extent(2)), .globalAveragePooling,
        .rectification, .globalMaximumPooling,
      ])
    #expect(network.rows.map(\.receptiveField) == [Extent(2), nil, nil, nil])
    #expect(network.rows.map(\.jump) == [Extent(2), nil, nil, nil])
    #expect(network.rows[1].output == Shape(channels: 3, rows: 1, columns: 1))
  }

  @Test func losesTheReceptiveFieldAtEveryLayerThatMixesAllCells() throws {
    for layer in [
      Layer.softmax, .flattening, .dense(units: 2), .globalAveragePooling, .globalMaximumPooling,
    ] {
      let network = try Network(
        input: Shape(channels: 1, rows: 1, columns: 6),
        layers: [
          .convolution(size: Extent(rows: 1, columns: 3), filters: 1), layer, .rectification,
        ])
      #expect(
        network.rows.map(\.receptiveField) == [Extent(rows: 1, columns: 3), nil, nil])
    }
  }

  @Test func namesTheLayerThatDoesNotFit() {
    let input = Shape(channels: 3, rows: 8, columns: 8)
    func error(_ layers: [Layer], input: Shape = input) -> NetworkError? {
      do throws(NetworkError) {
        _ = try Network(input: input, layers: layers)
        return nil
      } catch {
        return error
      }
    }
    #expect(
      error([maximumPooling(2, stride: 2), convolution(5, 1)])
        == NetworkError(
          layer: 1, error: .windowLargerThanInput(axis: .rows, window: 5, input: 4)))
    #expect(
      error([convolution(1, 0)]) == NetworkError(layer: 0, error: .filtersNotPositive(filters: 0)))
    #expect(
      error([.dense(units: -1)]) == NetworkError(layer: 0, error: .filtersNotPositive(filters: -1)))
    #expect(
      error([.dense(units: .max)])
        == NetworkError(layer: 0, error: .overflow(operation: "parameter count")))
    #expect(
      error([.dense(units: .max, hasBias: false)], input: Shape(vector: 1)) == nil)
    let none = Shape(channels: 1, rows: 0, columns: 6)
    #expect(error([], input: none) == NetworkError(layer: nil, error: .shapeNotPositive(none)))
    let huge = Shape(channels: .max, rows: 2, columns: 1)
    #expect(
      error([], input: huge) == NetworkError(layer: nil, error: .tooManyValues(huge, limit: .max)))
    #expect(
      error([.convolution(size: Extent(1), filters: 6, groups: 2)])
        == NetworkError(layer: 0, error: .channelsNotDivisible(channels: 3, groups: 2)))
  }
}
