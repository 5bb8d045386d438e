import DataFiles
import Diagnostics

/// Writes files as NumPy does, and files that it would never write.
struct ArrayFile {
  var version: [UInt8] = [1, 0]
  var header: String
  var data: [UInt8] = []

  init(header: String, data: [UInt8] = []) {
    self.header = header
    self.data = data
  }

  init(_ description: String, _ shape: [Int], isFortranOrder: Bool = false, data: [UInt8] = []) {
    let lengths = shape.map { "\($0)," }.joined(separator: " ")
    let order = isFortranOrder ? "True" : "False"
    self.init(
      header: "{'descr': '\(description)', 'fortran_order': \(order), 'shape': (\(lengths)), }\n",
      data: data)
  }

  var bytes: [UInt8] {
    let length = header.utf8.count
    let size = version[0] == 1 ? 2 : 4
    let lengthBytes = (0..<size).map { UInt8(truncatingIfNeeded: length >> (8 * $0)) }
    return [0x93] + Array("NUMPY".utf8) + version + lengthBytes + Array(header.utf8) + data
  }

  /// What is wrong with it, or nil.
  func error(layout: ChannelLayout? = nil) -> NPYError? {
    do {
      _ = try DataFormat.npy(layout: layout).tensor(from: bytes)
      return nil
    } catch .npy(let error) {
      return error
    } catch {
      return nil
    }
  }

  /// A number in some bytes.
  static func bytes(of bits: UInt64, size: Int, isBigEndian: Bool) -> [UInt8] {
    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: bits >> (8 * UInt64($0))) }
    return isBigEndian ? bytes.reversed() : bytes
  }
}
