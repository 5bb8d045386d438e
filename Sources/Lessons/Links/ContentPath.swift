/// Paths below `Content/`, with `/` between their parts.
enum ContentPath {
  /// The folder of `path`, as parts.
  static func folder(of path: String) -> [Substring] {
    Array(path.split(separator: "/").dropLast())
  }

  /// `relative` as seen from a folder; nil where it leads out of `Content/`.
  static func resolve(_ relative: some StringProtocol, from folder: [Substring]) -> String? {
    var parts = folder.map(String.init)
    for part in relative.split(separator: "/") {
      switch part {
      case ".": continue
      case "..":
        guard parts.popLast() != nil else { return nil }
      default: parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }

  /// The way from a folder to a path, as an author would write it in a lesson there.
  static func relative(_ path: String, from folder: [Substring]) -> String {
    let parts = path.split(separator: "/")
    let shared = zip(parts.dropLast(), folder).prefix { $0 == $1 }.count
    let up = Array(repeating: Substring(".."), count: folder.count - shared)
    return (up + parts.dropFirst(shared)).joined(separator: "/")
  }

  /// What a path that leads out of `Content/` and straight back into it comes to; nil for others.
  ///
  /// `../../Content/eyes.md` in `guide/b.md` is `eyes.md`.
  static func resolveThroughContent(
    _ relative: some StringProtocol, from folder: [Substring]
  ) -> String? {
    var depth = folder.count
    let parts = relative.split(separator: "/")
    for (index, part) in parts.enumerated() where part != "." {
      depth += part == ".." ? -1 : 1
      guard depth < 0 else { continue }
      let rest = parts[(index + 1)...]
      return rest.first == "Content"
        ? resolve(rest.dropFirst().joined(separator: "/"), from: []) : nil
    }
    return nil
  }

  /// A path as it is written in a link: with `%20` and the like for what has a meaning there.
  static func encoded(_ path: some StringProtocol) -> String {
    path.map { character in
      switch character {
      case "%": "%25"
      case "#": "%23"
      case "?": "%3F"
      case " ": "%20"
      default: String(character)
      }
    }.joined()
  }

  /// Replaces `%20` and the like; what is no UTF-8 then stays as written.
  static func decoded(_ text: some StringProtocol) -> String {
    var bytes: [UInt8] = []
    let source = Array(text.utf8)
    var index = 0
    while index < source.count {
      if source[index] == UInt8(ascii: "%"), index + 2 < source.count,
        let high = digit(source[index + 1]), let low = digit(source[index + 2])
      {
        bytes.append(high << 4 | low)
        index += 3
      } else {
        bytes.append(source[index])
        index += 1
      }
    }
    return String(validating: bytes, as: UTF8.self) ?? String(text)
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
