internal import Diagnostics

/// What stands before the values of a NumPy file.
struct NPYHeader {
  let element: NPYElement
  /// Whether the first index runs fastest, not the last.
  let isFortranOrder: Bool
  /// The lengths of the dimensions; one that does not fit is `Int.max`.
  let shape: [Int]
  /// Where the values begin.
  let end: Int

  /// Reads the start of a file: six fixed bytes, the version's two, the length of a dictionary in
  /// two bytes (version 1) or four, and the dictionary.
  ///
  /// The format: https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html
  init(_ bytes: [UInt8]) throws(NPYError) {
    let magic: [UInt8] = [0x93] + Array("NUMPY".utf8)
    guard bytes.starts(with: magic) else { throw .notNPY }
    guard bytes.count >= 8 else { throw .headerCutOff }
    let (major, minor) = (Int(bytes[6]), Int(bytes[7]))
    guard (1...3).contains(major), minor == 0 else {
      throw .unknownVersion(major: major, minor: minor)
    }
    let start = major == 1 ? 10 : 12
    guard bytes.count >= start else { throw .headerCutOff }
    let length = bytes[8..<start].reversed().reduce(0) { $0 << 8 | Int($1) }
    guard length <= bytes.count - start else { throw .headerCutOff }
    end = start + length
    var parser = NPYHeaderParser(bytes[start..<end])
    let fields = try parser.fields()
    switch fields.description {
    case .text(let text): element = try NPYElement(text)
    case .records(let text): throw .unsupportedType(.records, description: text)
    }
    isFortranOrder = fields.isFortranOrder
    shape = fields.shape
  }
}
