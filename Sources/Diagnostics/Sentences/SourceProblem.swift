/// Sentences about `src` and the keys beside it.
public enum SourceProblem: Hashable, Sendable {
  case bodyAndSource(_ kind: String)
  case unknownSourceKind(_ name: String, nearest: String?, known: [String])
  case keyOfOtherKind(_ key: String, _ kind: String, of: String)
  case keyWithoutSource(_ key: String)
  case sourceWithoutFolder(_ name: String)
  case sourceOnNetwork(_ name: String)
  case absoluteSource(_ name: String)
  case sourceOutside(_ name: String)
  case sourceMissing(_ name: String, nearest: String?)
  case sourceUnreadable(_ name: String, reason: String)
}

extension SourceProblem: ProblemTopic {
  var sentence: Sentence {
    switch self {
    case .bodyAndSource(let kind):
      .error("body-and-source", "this \(kind) has both a src and a body")
        .help("remove src, or what is between the fences")
    case .unknownSourceKind(let name, let nearest, let known):
      .error("unknown-source-kind", "values cannot be read from \(quote(name))")
        .help(meant(nearest) + "files of values end in \(list(known.map { "." + $0 }))")
    case .keyOfOtherKind(let key, let kind, let name):
      .error(
        "key-of-other-kind", "\(quote(key)) is for .\(kind) files, but \(quote(name)) is not one")
    case .keyWithoutSource(let key):
      .error("key-without-source", "\(quote(key)) is about a file, but there is no src")
        .help("add src=FILE")
    case .sourceWithoutFolder(let name):
      .error(
        "source-without-folder", "this lesson is not in a folder, so it cannot read \(quote(name))"
      )
      .help("write the values between the fences, or save the lesson in a file")
    case .sourceOnNetwork(let name):
      .error("source-on-network", "\(quote(name)) is on the network, but lessons read only files")
        .help("put the file into Content/")
    case .absoluteSource(let name):
      .error("absolute-source", "\(quote(name)) does not start from this lesson's folder")
        .help("write the path from the lesson's folder, such as data/face.csv")
    case .sourceOutside(let name):
      .error("source-outside", "\(quote(name)) is outside what this lesson may read")
        .help(allowedFolder)
    case .sourceMissing(let name, let nearest):
      .error("source-missing", "there is no file \(quote(name))")
        .help(
          nearest.map { "did you mean \(quote($0))?" } ?? "src is the path from the lesson's folder"
        )
    case .sourceUnreadable(let name, let reason):
      .error("source-unreadable", "\(quote(name)) cannot be read: \(reason)")
    }
  }

  private var allowedFolder: String {
    "its files are in Content/ or, where there is none, in the lesson's own folder"
  }
}
