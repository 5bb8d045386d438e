internal import Course
public import Foundation
internal import Pages

/// A course on the disk: a folder that holds `Content/`.
public struct CourseFolder: Sendable {
  /// The folder that holds `Content/`.
  public let url: URL
  /// What stands before `Content/…` in diagnostics: the way to the folder as its user typed it.
  public let prefix: String

  /// The course in the folder at `path`, as typed.
  ///
  /// - Throws: `SiteProblem`, where it holds none.
  public init(path: String) throws(SiteProblem) {
    url = URL(filePath: path, directoryHint: .isDirectory).standardizedFileURL
    prefix = path == "." ? "" : path.hasSuffix("/") ? path : path + "/"
    guard let kind = FileKind(following: url.path) else { throw .noFolder(path: path) }
    guard kind == .folder else { throw .folderIsFile(path: path) }
    guard FileKind(following: content.path) == .folder else {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
      if let name = names.first(where: { $0.lowercased() == "content" }) {
        throw .misspeltContent(folder: path, name: name)
      }
      throw .noContent(folder: path, nearest: Self.nearest(to: url, typed: path))
    }
  }

  /// The course that was likely meant: one around the folder, or the only one in it.
  private static func nearest(to url: URL, typed path: String) -> String? {
    let prefix = path == "." ? "" : path.hasSuffix("/") ? path : path + "/"
    let parts = url.pathComponents
    if let index = parts.lastIndex(of: "Content") {
      return prefix + Array(repeating: "..", count: parts.count - index).joined(separator: "/")
    }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
    let courses = names.filter {
      FileKind(following: url.appending(path: $0).appending(path: "Content").path) == .folder
    }
    return courses.count == 1 ? prefix + courses[0] : nil
  }

  var content: URL { url.appending(path: "Content", directoryHint: .isDirectory) }
  var templates: URL { url.appending(path: "Templates", directoryHint: .isDirectory) }

  /// The folder's own name.
  var name: String { url.lastPathComponent }

  /// The files below `Content/`, read when they are asked for.
  func source() -> ContentSource { ContentSource(folder: content) }

  /// The same, without looking for the files whose paths are known.
  func source(knowing paths: Set<String>) -> ContentSource {
    ContentSource(folder: content, paths: paths)
  }

  /// The course's own templates, by their paths below `Templates/`, and the other files there.
  func ownTemplates() -> (files: [String: [UInt8]], others: [String]) {
    var files: [String: [UInt8]] = [:]
    var others: [String] = []
    for path in FolderListing(templates).paths {
      if TemplateSet.isTemplate(path) {
        files[path] = (try? Data(contentsOf: templates.appending(path: path))).map { Array($0) }
      } else {
        others.append(path)
      }
    }
    return (files, others)
  }
}
