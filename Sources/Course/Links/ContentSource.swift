internal import DataFiles
internal import LessonFormat

/// How this module reads the files of `Content/`; it never touches a disk itself.
public struct ContentSource: Sendable {
  /// Why a file cannot be read.
  public enum ReadFailure: Error, Hashable, Sendable {
    case missing
    /// A link on the disk leads out of `Content/`.
    case outsideContent
    /// The system's own reason.
    case unreadable(String)
  }

  /// All files below `Content/`, relative to it, with `/` between folders.
  public let paths: Set<String>
  /// Reads the file at a path relative to `Content/`.
  public let read: @Sendable (String) -> Result<[UInt8], ReadFailure>

  /// A source of these files.
  public init(
    paths: some Sequence<String>,
    read: @escaping @Sendable (String) -> Result<[UInt8], ReadFailure>
  ) {
    let paths = Set(paths)
    self.paths = paths
    // Two spellings of an accent are one text, but only one of them is the file's name.
    self.read = { path in read(paths.spelling(of: path) ?? path) }
  }

  /// Files held in memory, by their paths.
  public init(_ files: [String: String]) {
    self.init(paths: files.keys) { path in
      files[path].map { .success(Array($0.utf8)) } ?? .failure(.missing)
    }
  }
}

extension ContentSource {
  /// The pictures that lessons show, each read once, whoever shows it; one that cannot be read is
  /// reported where it is copied.
  func pictures(of lessons: [LessonSketch]) -> some Sequence<(path: String, bytes: [UInt8])> {
    Set(lessons.lazy.flatMap(\.pictures)).lazy
      .filter { paths.contains($0) && PictureSize.isPicture($0) }
      .compactMap { path in (try? read(path).get()).map { (path, $0) } }
  }
}

extension Set<String> {
  /// A member as it is spelled here: an accent may be written as one character or as two, and both
  /// are equal, but a disk and a browser tell them apart.
  func spelling(of text: String) -> String? { firstIndex(of: text).map { self[$0] } }
}
