internal import ConvEngine
internal import Diagnostics

/// Reads the arrays that NumPy saves.
struct NPYReader {
  private let bytes: [UInt8]
  private let header: NPYHeader
  private let axes: NPYAxes

  static func tensor(_ bytes: [UInt8], layout: ChannelLayout?) throws(DataFileError) -> Tensor {
    do throws(NPYError) {
      return try NPYReader(bytes, layout: layout).tensor()
    } catch {
      throw .npy(error)
    }
  }

  private init(_ bytes: [UInt8], layout: ChannelLayout?) throws(NPYError) {
    self.bytes = bytes
    header = try NPYHeader(bytes)
    axes = try NPYAxes(header.shape, layout: layout, isFortranOrder: header.isFortranOrder)
    // The file is as long as its shape says, and so nothing longer than the file is ever made.
    let (expected, found) = (axes.shape.count * header.element.size, bytes.count - header.end)
    guard expected == found else { throw .sizeMismatch(expected: expected, found: found) }
  }

  private func tensor() throws(NPYError) -> Tensor {
    let numerators: Numerators
    switch (header.element.kind, header.element.size) {
    case (.float, _): return try floats()
    case (.bool, _):
      let values = integers(UInt8.self)
      if let offset = values.firstIndex(where: { $0 > 1 }) {
        throw .unusableEntry(
          .notABool(values[offset]), index: axes.index(of: axes.shape.position(at: offset)))
      }
      numerators = Numerators(values)
    case (.unsigned, 1): numerators = Numerators(integers(UInt8.self))
    case (.signed, 1): numerators = Numerators(integers(Int8.self))
    case (.signed, 2): numerators = Numerators(integers(Int16.self))
    case (.unsigned, 2), (.signed, 4): numerators = Numerators(integers(Int32.self))
    case (.unsigned, 4), (.signed, _): numerators = Numerators(integers(Int64.self))
    case (.unsigned, _): numerators = Numerators(integers(Int128.self))
    }
    guard let tensor = try? Tensor(shape: axes.shape, numerators: numerators) else {
      throw .valuesDoNotFit
    }
    return tensor
  }

  private func floats() throws(NPYError) -> Tensor {
    var builder = TensorBuilder()
    builder.reserveCapacity(axes.shape.count)
    var hasOverflow = false
    for position in axes.shape.positions {
      let value: Rational
      do throws(NPYEntryProblem) {
        value = try header.element.decimal(bits(at: axes.offset(of: position)))
      } catch {
        throw .unusableEntry(error, index: axes.index(of: position))
      }
      // An entry that has no value is what is reported, even where others do not fit before it.
      guard !hasOverflow else { continue }
      do throws(EngineError) { try builder.append(value) } catch { hasOverflow = true }
    }
    guard !hasOverflow, let tensor = try? builder.tensor(axes.shape) else { throw .valuesDoNotFit }
    return tensor
  }

  /// The entries in the order channel, row, column, in a type that holds all of the element's.
  private func integers<Number: FixedWidthInteger>(_: Number.Type) -> [Number] {
    var values: [Number] = []
    values.reserveCapacity(axes.shape.count)
    for channel in 0..<axes.shape.channels {
      for row in 0..<axes.shape.rows {
        var offset = axes.offset(of: Position(channel: channel, row: row, column: 0))
        for _ in 0..<axes.shape.columns {
          values.append(
            header.element.size == 1
              ? Number(truncatingIfNeeded: bytes[header.end + offset])
              : Number(truncatingIfNeeded: header.element.integer(bits(at: offset))))
          offset += axes.columnStride
        }
      }
    }
    return values
  }

  /// The bits of the entry at an offset, in either byte order.
  private func bits(at offset: Int) -> UInt64 {
    let size = header.element.size
    let start = header.end + offset * size
    var bits: UInt64 = 0
    for place in 0..<size {
      let byte = bytes[header.element.isBigEndian ? start + place : start + size - 1 - place]
      bits = bits << 8 | UInt64(byte)
    }
    return bits
  }
}
