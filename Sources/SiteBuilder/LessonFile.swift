public import Course
internal import Foundation
internal import Text

/// A lesson on the disk, without a course around it.
public struct LessonFile: Sendable {
  /// As its user typed it.
  public let path: String
  private let url: URL
  /// Where `Content/` ends in the parts of the path; nil outside of such a folder.
  private let contentEnd: Int?

  /// The lesson at `path`, as typed.
  public init(path: String) {
    self.path = path
    url = URL(filePath: path).standardizedFileURL
    contentEnd = url.pathComponents.dropLast().lastIndex(of: "Content").map { $0 + 1 }
  }

  /// The path from `Content/` on where the lesson lies in such a folder, else as it was typed.
  public var pathInCourse: String {
    contentEnd.map { "Content/" + parts(from: $0) } ?? path
  }

  /// Checks the lesson, which may take values from files in `Content/` or, where it lies in no such
  /// folder, from files in its own.
  ///
  /// - Throws: what the disk says when the lesson cannot be read.
  public func checked() throws -> CheckedLesson { checked(try bytes()) }

  func bytes() throws -> [UInt8] {
    guard let kind = FileKind(following: url.path) else {
      throw SiteProblem.noLesson(path: path, nearest: nearest)
    }
    if kind == .folder { throw SiteProblem.lessonIsFolder(path: path) }
    return Array(try Data(contentsOf: url))
  }

  /// A lesson of a similar name beside the one that is missing, or in the course's `Content/`.
  private var nearest: String? {
    let start = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    let name = String(path[start...])
    for folder in [String(path[..<start]), path[..<start] + "Content/"] {
      let place = folder.isEmpty ? "." : folder
      let names = ((try? FileManager.default.contentsOfDirectory(atPath: place)) ?? [])
        .filter { $0.hasSuffix(".md") }.sorted()
      if let found = names.contains(name) ? name : Nearest.match(name, in: names) {
        return folder + found
      }
    }
    return nil
  }

  /// Replaces the file in one step; one that a link leads to is replaced where it lies.
  func write(_ bytes: [UInt8]) throws {
    let target = url.resolvingSymlinksInPath()
    let manager = FileManager.default
    let mode = try manager.attributesOfItem(atPath: target.path)[.posixPermissions]
    // A rename would do without it.
    guard manager.isWritableFile(atPath: target.path) else {
      throw CocoaError(.fileWriteNoPermission, userInfo: [NSFilePathErrorKey: path])
    }
    try Data(bytes).write(to: target, options: .atomic)
    if let mode { try manager.setAttributes([.posixPermissions: mode], ofItemAtPath: target.path) }
  }

  func checked(_ bytes: [UInt8]) -> CheckedLesson {
    let folder = contentEnd.map { end in
      (end..<url.pathComponents.count).reduce(url) { url, _ in url.deletingLastPathComponent() }
    }
    // Whatever may lie below a folder that is no course is not looked through.
    let files = ContentSource(
      folder: folder ?? url.deletingLastPathComponent(), isDeep: folder != nil)
    return CheckedLesson(
      bytes, path: path, files: files,
      pathInFiles: contentEnd.map { parts(from: $0) } ?? url.lastPathComponent)
  }

  private func parts(from start: Int) -> String {
    url.pathComponents[start...].joined(separator: "/")
  }
}
