import ConvEngine
import DataFiles
import Diagnostics
import Testing

@Suite struct NPYFixtureTests {
  @Test func readsWhatNumPyWrites() throws {
    let arrays = try Fixture.arrays()
    #expect(arrays.count == 49)
    for array in arrays {
      let tensor = try DataFormat.npy(layout: array.layout.flatMap(ChannelLayout.init))
        .tensor(from: [UInt8](array.file))
      let values = try array.values.map { try Rational(literal: $0) }
      #expect(Array(tensor.values) == values, "\(array.name)")
      #expect(
        [tensor.shape.channels, tensor.shape.rows, tensor.shape.columns] == array.shape,
        "\(array.name)")
      #expect(!tensor.shape.isVector)
    }
  }
}
