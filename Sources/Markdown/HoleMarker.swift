/// The text that stands for a hole while cmark renders: `@` + nonce + `-` + number + `;`.
///
/// All of it passes through cmark's escaping of text and of URLs unchanged. The nonce is made from
/// the source, so that the same source gives the same bytes, and does not occur in it.
struct HoleMarker {
  /// What every marker begins with.
  let prefix: [UInt8]

  init(for source: [UInt8]) {
    // FNV-1a, 64 bits.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in source { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    var prefix = Self.prefix(nonce: hash)
    while source.firstRange(ofBytes: prefix, from: 0) != nil {
      hash = (hash ^ 1) &* 0x100_0000_01B3
      prefix = Self.prefix(nonce: hash)
    }
    self.prefix = prefix
  }

  private static func prefix(nonce: UInt64) -> [UInt8] {
    Array("@\(String(nonce, radix: 16))-".utf8)
  }

  /// The marker of the hole with this number.
  func text(_ number: Int) -> String { "\(String(decoding: prefix, as: UTF8.self))\(number);" }

  /// The next marker from `start` on: its range, and the number of its hole.
  func next(in bytes: [UInt8], from start: Int) -> (range: Range<Int>, number: Int)? {
    guard let found = bytes.firstRange(ofBytes: prefix, from: start) else { return nil }
    var end = found.upperBound
    var number = 0
    while end < bytes.count, bytes[end].isDigit {
      number = number &* 10 &+ Int(bytes[end] - 48)
      end += 1
    }
    return (found.lowerBound..<(end + 1), number)
  }
}

extension [UInt8] {
  /// Where `pattern` first occurs from `start` on.
  func firstRange(ofBytes pattern: [UInt8], from start: Int) -> Range<Int>? {
    guard let first = pattern.first else { return nil }
    var index = start
    while let candidate = self[index...].firstIndex(of: first) {
      if self[candidate...].starts(with: pattern) {
        return candidate..<(candidate + pattern.count)
      }
      index = candidate + 1
    }
    return nil
  }

  /// Whether `text` stands at `index`.
  func has(_ text: StaticString, at index: Int) -> Bool {
    text.withUTF8Buffer { self[Swift.min(index, count)...].starts(with: $0) }
  }
}
