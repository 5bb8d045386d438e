/// Style sheets without what only their authors read.
enum CompactStyles {
  /// The same rules without comments, and without the white space that has no meaning.
  ///
  /// Strings and addresses stay as they are. Complexity: linear in the length of the text.
  static func text(of styles: String) -> String {
    let bytes = Array(styles.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let end = verbatimEnd(in: bytes, at: index)
      if let end {
        result += bytes[index..<end]
        index = end
      } else if let end = blankEnd(in: bytes, at: index) {
        let next = end < bytes.count ? bytes[end] : nil
        let isNeeded =
          result.last.map { !separators.contains($0) && $0 != UInt8(ascii: ":") } == true
          && next.map { !separators.contains($0) } == true
        // Before a colon a blank is part of a selector; after one it is not.
        if isNeeded { result.append(UInt8(ascii: " ")) }
        index = end
      } else {
        if bytes[index] == UInt8(ascii: "}"), result.last == UInt8(ascii: ";") {
          result.removeLast()
        }
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static let separators = Array("{};,".utf8)

  /// Behind a string or an address that begins here; nil where none does.
  static func verbatimEnd(in bytes: [UInt8], at start: Int) -> Int? {
    if bytes[start] == UInt8(ascii: "\"") || bytes[start] == UInt8(ascii: "'") {
      var end = start + 1
      while end < bytes.count, bytes[end] != bytes[start] {
        end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
      }
      return min(end + 1, bytes.count)
    }
    // A quoted address is a string like any other.
    guard bytes[start] == UInt8(ascii: "u"), bytes[start...].starts(with: "url(".utf8),
      start + 4 < bytes.count, !"\"'".utf8.contains(bytes[start + 4])
    else { return nil }
    return bytes[start...].firstIndex(of: UInt8(ascii: ")")).map { $0 + 1 }
  }

  /// Behind the white space and comments that begin here; nil where none do.
  private static func blankEnd(in bytes: [UInt8], at start: Int) -> Int? {
    var end = start
    scan: while end < bytes.count {
      if " \n\t\r".utf8.contains(bytes[end]) {
        end += 1
      } else if bytes[end] == UInt8(ascii: "/"), bytes[end...].starts(with: "/*".utf8) {
        end += 2
        while let star = bytes[min(end, bytes.count)...].firstIndex(of: UInt8(ascii: "*")) {
          end = star + 1
          if end < bytes.count, bytes[end] == UInt8(ascii: "/") {
            end += 1
            continue scan
          }
        }
        end = bytes.count
      } else {
        break
      }
    }
    return end > start ? end : nil
  }
}
