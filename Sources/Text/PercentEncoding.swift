/// Bytes written as `%20` and the like (RFC 3986).
public enum PercentEncoding {
  /// A name in a path or a fragment: all but unreserved characters is encoded.
  public static func encoded(_ name: some StringProtocol) -> String {
    encoded(Array(name.utf8), isPath: false) ?? String(name)
  }

  /// A path: the same, but for the signs between its names.
  public static func encodedPath(_ path: some StringProtocol) -> String {
    encoded(Array(path.utf8), isPath: true) ?? String(path)
  }

  /// Nil where nothing is to be encoded.
  private static func encoded(_ text: [UInt8], isPath: Bool) -> String? {
    func isKept(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        true
      default: isPath && byte == UInt8(ascii: "/")
      }
    }
    guard !text.allSatisfy(isKept) else { return nil }
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in text {
      if isKept(byte) {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Decodes once; nil where the result is not UTF-8, or where a `%` has no two digits after it,
  /// unless such a sign stands for itself.
  public static func decoded(
    _ text: some StringProtocol, keepingStraySigns keepsSigns: Bool = false
  ) -> String? {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      if rest.count > 1, let high = digit(rest[rest.startIndex]),
        let low = digit(rest[rest.startIndex + 1])
      {
        bytes.append(high << 4 | low)
        rest = rest.dropFirst(2)
      } else if keepsSigns {
        bytes.append(byte)
      } else {
        return nil
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
