/// Sentences about `src` and the keys beside it.
extension Problem {
  private static let allowedFolder =
    "its files lie in Content/ or, where there is none, in the lesson's own folder"

  static func bodyAndSource(_ kind: String) -> Problem {
    .error(
      "this \(kind) has both a src and a body", help: "remove src, or what is between the fences")
  }

  static func unknownSourceKind(_ name: String, nearest: String?) -> Problem {
    .error(
      "values cannot be read from \(quote(name))",
      help: (nearest.map { "did you mean \(quote($0))? " } ?? "")
        + "files of values end in \(list(DataFileKind.allCases.map { "." + $0.rawValue }))")
  }

  static func keyOfOtherKind(_ key: String, _ kind: DataFileKind, of name: String) -> Problem {
    .error("\(quote(key)) is for .\(kind.rawValue) files, and \(quote(name)) is none")
  }

  static func keyWithoutSource(_ key: String) -> Problem {
    .error("\(quote(key)) is about a file, but there is no src", help: "add src=FILE")
  }

  static func sourceWithoutFolder(_ name: String) -> Problem {
    .error(
      "this lesson lies in no folder, so it cannot read \(quote(name))",
      help: "write the values between the fences, or save the lesson in a file")
  }

  static func sourceOnNetwork(_ name: String) -> Problem {
    .error(
      "\(quote(name)) lies on the network, but lessons read files alone",
      help: "put the file into Content/")
  }

  static func absoluteSource(_ name: String) -> Problem {
    .error(
      "\(quote(name)) does not begin at this lesson",
      help: "write the way from the lesson's folder, such as data/face.csv")
  }

  static func sourceOutside(_ name: String) -> Problem {
    .error("\(quote(name)) lies outside of what this lesson may read", help: allowedFolder)
  }

  static func sourceMissing(_ name: String, nearest: String?) -> Problem {
    .error(
      "there is no file \(quote(name))",
      help: nearest.map { "did you mean \(quote($0))?" }
        ?? "src is the way from the lesson's folder")
  }

  static func sourceUnreadable(_ name: String, reason: String) -> Problem {
    .error("\(quote(name)) cannot be read: \(reason)")
  }
}
