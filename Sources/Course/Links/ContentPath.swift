internal import LessonFormat
internal import Text

/// Paths below `Content/`, with `/` between their parts.
enum ContentPath {
  /// The folder of `path`, as parts.
  static func folder(of path: String) -> [Substring] {
    Array(path.split(separator: "/").dropLast())
  }

  /// `relative` as seen from the folder of `path`; nil where it leads out of `Content/`.
  static func resolve(_ relative: String, beside path: String) -> String? {
    guard !relative.utf8.contains(UInt8(ascii: "/")), relative != ".", relative != ".." else {
      return resolve(relative, from: folder(of: path))
    }
    let end = path.utf8.lastIndex(of: UInt8(ascii: "/")).map(path.utf8.index(after:))
    return path[..<(end ?? path.startIndex)] + relative
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

  /// Replaces `%20` and the like; what is not UTF-8 then stays as written.
  static func decoded(_ text: some StringProtocol) -> String {
    PercentEncoding.decoded(text, keepingStraySigns: true) ?? String(text)
  }
}
