/// Links between files of the site, always relative, so that the site works from any folder.
enum RelativePath {
  /// The link from the page at `page` to the file at `target`, percent-encoded.
  ///
  /// `guide/eyes.html` to `index.html` is `../index.html`.
  static func link(from page: String, to target: String) -> String {
    var here = page.split(separator: "/").dropLast()
    var there = target.split(separator: "/")[...]
    while let first = here.first, there.count > 1, first == there.first {
      here.removeFirst()
      there.removeFirst()
    }
    let path = Array(repeating: "..", count: here.count) + there.map(encoded)
    return path.joined(separator: "/")
  }

  /// A fragment, percent-encoded.
  static func fragment(_ id: String) -> String { "#" + encoded(id[...]) }

  /// RFC 3986: all but unreserved characters, and what a path segment may hold besides, is encoded.
  private static func encoded(_ segment: Substring) -> String {
    let hexadecimal = Array("0123456789ABCDEF")
    var text = ""
    for byte in segment.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        text.append(Character(Unicode.Scalar(byte)))
      default:
        text += "%\(hexadecimal[Int(byte >> 4)])\(hexadecimal[Int(byte & 15)])"
      }
    }
    return text
  }
}
