internal import ConvEngine
internal import DataFiles
internal import Diagnostics
internal import LessonFormat
internal import Text

/// The files that a lesson takes values from; each is read once.
struct LessonFiles: Sendable {
  typealias Failure = ValueFiles.Failure

  /// Nil for a lesson that lies in no folder.
  private let source: ContentSource?
  /// The folder of the lesson, in `Content/`.
  private let folder: [Substring]
  /// What diagnostics call the lesson.
  private let lessonName: String
  private var files: [String: Result<[UInt8], ContentSource.ReadFailure>] = [:]
  private var values: [FileRequest: Result<Tensor, DataFileError>] = [:]
  private var reports: [String: Report] = [:]

  private struct FileRequest: Hashable {
    let path: String
    let format: DataFormat
  }

  /// - Parameter lesson: The path of the lesson in `source`.
  init(_ source: ContentSource?, lesson: String, name: String) {
    self.source = source
    folder = ContentPath.folder(of: lesson)
    lessonName = name
  }

  /// Whether what it read is what is there now.
  func areCurrent(in source: ContentSource) -> Bool {
    files.allSatisfy { path, bytes in
      // A file that was missing may have come under another spelling.
      if case .success = bytes { source.read(path) == bytes } else { false }
    }
  }

  /// What is wrong with the text of files, each in its own place.
  var diagnostics: [Diagnostic] {
    reports.sorted { $0.key < $1.key }.flatMap(\.value.diagnostics)
  }

  /// The values of a file that the lesson calls `name`.
  mutating func tensor(_ name: String, _ format: DataFormat) -> Result<Tensor, Failure> {
    func refused(_ problem: SourceProblem) -> Result<Tensor, Failure> {
      .failure(.named(.source(problem)))
    }
    guard let source else { return refused(.sourceWithoutFolder(name)) }
    if name.contains("://") { return refused(.sourceOnNetwork(name)) }
    if name.hasPrefix("/") { return refused(.absoluteSource(name)) }
    guard let path = ContentPath.resolve(name, from: folder) else {
      return refused(.sourceOutside(name))
    }
    // Where letter case does not count, a wrong one would do until the course is moved.
    let isMisspelt =
      !source.paths.contains(path)
      && source.paths.contains { $0.lowercased() == path.lowercased() }
    let file = isMisspelt ? .failure(.missing) : files[path] ?? source.read(path)
    files[path] = file
    return switch file {
    case .success(let bytes): tensor(bytes, path, format)
    case .failure(.missing): refused(.sourceMissing(name, nearest: nearest(to: name)))
    case .failure(.outsideContent): refused(.sourceOutside(name))
    case .failure(.unreadable(let reason)): refused(.sourceUnreadable(name, reason: reason))
    }
  }

  /// The file of values that a name was likely meant to be; nil where none is near.
  func nearest(to name: String) -> String? {
    guard let source, !name.isEmpty, let path = ContentPath.resolve(name, from: folder) else {
      return nil
    }
    let files = source.paths.filter { DataFileKind(fileName: $0) != nil }
    return NearestFile.match(path, among: files, from: folder)
  }

  private mutating func tensor(
    _ bytes: [UInt8], _ path: String, _ format: DataFormat
  ) -> Result<Tensor, Failure> {
    let request = FileRequest(path: path, format: format)
    let known = values[request]
    let result = known ?? Result { () throws(DataFileError) in try format.tensor(from: bytes) }
    values[request] = result
    switch result {
    case .success(let tensor): return .success(tensor)
    case .failure(.npy(let error)): return .failure(.named(.array(error)))
    case .failure(.png(let error)): return .failure(.named(.picture(error)))
    case .failure(.csv(let problems)):
      guard known == nil else { return .failure(.reported) }
      var report = Report(SourceText(bytes, path: shownName(of: path)))
      // The report itself says where a file is not UTF-8.
      for problem in problems where problem.reason != .notUTF8 {
        report.add(
          .table(problem.reason),
          at: Place(line: problem.line, column: problem.column, length: problem.length))
      }
      reports[path] = report
      return .failure(.reported)
    }
  }

  /// What diagnostics call a file: the way to it from where the lesson's name leads.
  private func shownName(of path: String) -> String {
    var parts = lessonName.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .filter { $0 != "." }
    for part in ContentPath.relative(path, from: folder).split(separator: "/") {
      if part == "..", let last = parts.last, last != "..", !last.isEmpty {
        parts.removeLast()
      } else {
        parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }
}
