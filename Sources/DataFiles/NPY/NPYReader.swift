internal import ConvEngine
internal import Diagnostics

/// Reads the arrays that NumPy saves.
struct NPYReader {
  private let bytes: [UInt8]
  private let header: NPYHeader
  private let axes: NPYAxes

  static func tensor(
    _ bytes: [UInt8], layout: ChannelLayout?
  ) throws(DataFileError) -> Tensor {
    do throws(NPYError) {
      return try NPYReader(bytes, layout: layout).tensor()
    } catch {
      throw .npy(error)
    }
  }

  private init(_ bytes: [UInt8], layout: ChannelLayout?) throws(NPYError) {
    self.bytes = bytes
    header = try NPYHeader(bytes)
    let shape = header.shape
    axes = try NPYAxes(shape, layout: layout, isFortranOrder: header.isFortranOrder)
    // The file is as long as its shape says, and so nothing longer than the file is ever made.
    let (expected, found) = (axes.shape.count * header.element.size, bytes.count - header.end)
    guard expected == found else { throw .sizeMismatch(expected: expected, found: found) }
  }

  private func tensor() throws(NPYError) -> Tensor {
    switch header.element.kind {
    case .float:
      let values = try entries { bits throws(NPYEntryProblem) in
        try header.element.decimal(bits)
      }
      return try fitting { () throws(EngineError) in try Tensor(shape: axes.shape, values: values) }
    case .bool, .signed, .unsigned:
      let values = try entries { bits throws(NPYEntryProblem) in
        try header.element.integer(bits)
      }
      return try fitting { () throws(EngineError) in
        try Tensor(shape: axes.shape, numerators: values)
      }
    }
  }

  private func fitting(_ make: () throws(EngineError) -> Tensor) throws(NPYError) -> Tensor {
    do throws(EngineError) {
      return try make()
    } catch {
      throw .valuesDoNotFit
    }
  }

  /// The entries in the order channel, row, column.
  private func entries<Value>(
    _ value: (UInt64) throws(NPYEntryProblem) -> Value
  ) throws(NPYError) -> [Value] {
    let size = header.element.size
    var entries: [Value] = []
    entries.reserveCapacity(axes.shape.count)
    for position in axes.shape.positions {
      let start = header.end + axes.offset(of: position) * size
      do throws(NPYEntryProblem) {
        entries.append(try value(header.element.bits(bytes[start..<start + size])))
      } catch {
        throw .unusableEntry(error, index: axes.index(of: position))
      }
    }
    return entries
  }
}
