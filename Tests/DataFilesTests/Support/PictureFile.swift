/// The chunks of a PNG file.
struct PictureFile {
  var chunks: [(kind: [UInt8], data: [UInt8])] = []

  static let signature: [UInt8] = [0x89] + Array("PNG\r\n".utf8) + [0x1A, 0x0A]

  /// A file of a header and nothing to draw.
  init(header: [UInt8]) {
    chunks = [(Array("IHDR".utf8), header), (Array("IDAT".utf8), []), (Array("IEND".utf8), [])]
  }

  /// The chunks of a file that has them all.
  init(_ file: [UInt8]) {
    var rest = file.dropFirst(8)
    while rest.count >= 12 {
      let length = rest.prefix(4).reduce(0) { $0 << 8 | Int($1) }
      guard rest.count >= 12 + length else { return }
      rest = rest.dropFirst(4)
      chunks.append((Array(rest.prefix(4)), Array(rest.dropFirst(4).prefix(length))))
      rest = rest.dropFirst(8 + length)
    }
  }

  /// The file, with the right length and checksum for each chunk.
  var bytes: [UInt8] {
    chunks.reduce(into: Self.signature) { file, chunk in
      let body = chunk.kind + chunk.data
      file += ArrayFile.bytes(of: UInt64(chunk.data.count), size: 4, isBigEndian: true)
      file += body
      file += ArrayFile.bytes(of: UInt64(Self.checksum(body)), size: 4, isBigEndian: true)
    }
  }

  /// The CRC of ISO 3309, as PNG has it.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { (checksum: UInt32, byte) in
      (0..<8).reduce(checksum ^ UInt32(byte)) { value, _ in
        value >> 1 ^ (value & 1 == 1 ? 0xEDB8_8320 : 0)
      }
    }
  }
}
