public import Foundation
internal import Lessons

/// A course on the disk: a folder that holds `Content/`.
public struct CourseFolder: Sendable {
  /// The folder that holds `Content/`.
  public let url: URL
  /// What stands before `Content/…` in diagnostics: the way to the folder as its user typed it.
  public let prefix: String

  /// The course in the folder at `path`, as typed.
  ///
  /// - Throws: `SiteProblem.noContent`.
  public init(path: String) throws(SiteProblem) {
    url = URL(filePath: path, directoryHint: .isDirectory).standardizedFileURL
    prefix = path == "." ? "" : path.hasSuffix("/") ? path : path + "/"
    var isFolder: ObjCBool = false
    let content = url.appending(path: "Content").path
    guard FileManager.default.fileExists(atPath: content, isDirectory: &isFolder),
      isFolder.boolValue
    else { throw .noContent(folder: path) }
  }

  var content: URL { url.appending(path: "Content", directoryHint: .isDirectory) }
  var templates: URL { url.appending(path: "Templates", directoryHint: .isDirectory) }

  /// The folder's own name.
  var name: String { url.lastPathComponent }

  /// The files below `Content/`, read when they are asked for.
  func source() -> ContentSource {
    let content = content
    let root = content.resolvingSymlinksInPath().path
    return ContentSource(paths: Self.paths(below: content)) { path in
      let file = content.appending(path: path)
      let resolved = file.resolvingSymlinksInPath().path
      guard resolved.hasPrefix(root + "/") else { return .failure(.outsideContent) }
      do {
        return .success(Array(try Data(contentsOf: URL(filePath: resolved))))
      } catch CocoaError.fileReadNoSuchFile {
        return .failure(.missing)
      } catch {
        return .failure(.unreadable(error.localizedDescription))
      }
    }
  }

  /// The course's own templates, by their paths below `Templates/`; those that are no text are left out.
  func ownTemplates() -> [String: String] {
    var files: [String: String] = [:]
    for path in Self.paths(below: templates) where Self.isTemplate(path) {
      files[path] = try? String(contentsOf: templates.appending(path: path), encoding: .utf8)
    }
    return files
  }

  private static func isTemplate(_ path: String) -> Bool {
    [".mustache", ".css", ".js"].contains { path.hasSuffix($0) }
  }

  /// All files below a folder, relative to it, sorted; hidden ones are left out.
  private static func paths(below folder: URL) -> [String] {
    guard let walk = FileManager.default.enumerator(atPath: folder.path) else { return [] }
    var paths: [String] = []
    for case let path as String in walk {
      let isHidden = path.split(separator: "/").contains { $0.hasPrefix(".") }
      var isFolder: ObjCBool = false
      let file = folder.appending(path: path).path
      if !isHidden, FileManager.default.fileExists(atPath: file, isDirectory: &isFolder),
        !isFolder.boolValue
      {
        paths.append(path)
      }
    }
    return paths.sorted()
  }
}
