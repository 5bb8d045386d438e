internal import ConvEngine
import Markup
internal import Phrases

/// One channel of a large tensor as a picture: a pixel per cell, in the levels of `Shade`.
///
/// A PNG (W3C, Portable Network Graphics) with a palette of sixteen entries, two pixels to a byte, not
/// compressed: the page as a whole is when it is served.
struct ShadeImage {
  var table: MatrixTable

  /// Writes the picture, of as many pixels as the table has cells; the style sheet gives it its size.
  func write(id: String? = nil, to writer: inout MarkupWriter) {
    let shape = table.tensor.shape
    frame(to: &writer) { svg in
      svg.element(
        "image",
        [
          "id": id, "href": DataURL.of(png, path: "shades.png"), "width": "\(shape.columns)",
          "height": "\(shape.rows)",
        ]
      ) { _ in }
    }
  }

  /// Shows the picture that was written under `id` again.
  func writeAgain(id: String, to writer: inout MarkupWriter) {
    frame(to: &writer) { $0.element("use", ["href": "#" + id]) { _ in } }
  }

  private func frame(to writer: inout MarkupWriter, _ content: (inout MarkupWriter) -> Void) {
    let shape = table.tensor.shape
    let label = writer.label(table.label + ", " + Message.matrixSize(of: shape))
    writer.element(
      "svg",
      [
        "class": "pixel-image", "viewBox": "0 0 \(shape.columns) \(shape.rows)", "role": "img",
        "aria-label": label.text, "style": "--w:\(shape.columns);--h:\(shape.rows)",
      ], language: label.language, content)
  }

  /// Paper, nine inks, and six tints below zero; red, green, blue.
  private static let palette: [UInt8] = {
    var entries: [UInt8] = [255, 255, 255]
    for level in UInt8(1)...9 { entries += Array(repeating: 255 - level * 25, count: 3) }
    for level in UInt8(1)...6 { entries += [250 - level * 12, 225 - level * 24, 208 - level * 30] }
    return entries
  }()

  /// The picture's bytes.
  var png: [UInt8] {
    let shape = table.tensor.shape
    let scale = Shade(table.tensor)
    var rows: [UInt8] = []
    rows.reserveCapacity(shape.rows * (shape.columns / 2 + 2))
    for row in 0..<shape.rows {
      rows.append(0)
      for column in stride(from: 0, to: shape.columns, by: 2) {
        var byte: UInt8 = 0
        for place in column..<column + 2 {
          let position = Position(channel: table.channel, row: row, column: place)
          let entry = place < shape.columns ? scale.entry(at: position) : 0
          byte = byte << 4 | entry
        }
        rows.append(byte)
      }
    }
    let header =
      Self.bigEndian(UInt32(shape.columns)) + Self.bigEndian(UInt32(shape.rows)) + [4, 3, 0, 0, 0]
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + Self.chunk("IHDR", header)
      + Self.chunk("PLTE", Self.palette) + Self.chunk("IDAT", Self.stored(rows))
      + Self.chunk("IEND", [])
  }

  private static func chunk(_ type: String, _ data: [UInt8]) -> [UInt8] {
    let body = Array(type.utf8) + data
    return bigEndian(UInt32(data.count)) + body + bigEndian(Checksum.crc32(body))
  }

  /// A zlib stream (RFC 1950) of stored blocks.
  private static func stored(_ bytes: [UInt8]) -> [UInt8] {
    var stream: [UInt8] = [0x78, 0x01]
    stream.reserveCapacity(bytes.count + bytes.count / 65_535 * 5 + 16)
    for start in stride(from: 0, to: bytes.count, by: 65_535) {
      let end = min(start + 65_535, bytes.count)
      let length = UInt16(end - start)
      stream.append(end == bytes.count ? 1 : 0)
      for word in [length, ~length] { stream += [UInt8(word & 0xFF), UInt8(word >> 8)] }
      stream += bytes[start..<end]
    }
    return stream + bigEndian(Checksum.adler32(bytes))
  }

  private static func bigEndian(_ word: UInt32) -> [UInt8] {
    stride(from: 24, through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> UInt32($0)) }
  }
}

/// The checksums of PNG and zlib.
enum Checksum {
  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { crc, _ in
      crc & 1 == 1 ? 0xEDB8_8320 ^ (crc >> 1) : crc >> 1
    }
  }

  /// ISO 3309, as PNG prescribes it.
  static func crc32(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~UInt32(0)) { table[Int(UInt8(truncatingIfNeeded: $0) ^ $1)] ^ ($0 >> 8) }
  }

  /// RFC 1950, section 8.
  static func adler32(_ bytes: [UInt8]) -> UInt32 {
    var low: UInt32 = 1
    var high: UInt32 = 0
    for byte in bytes {
      low = (low + UInt32(byte)) % 65_521
      high = (high + low) % 65_521
    }
    return high << 16 | low
  }
}
