import Foundation

@testable import SiteBuilder

/// A course on the disk that a test may change, gone when the test is over.
final class TemporaryCourse {
  let url: URL

  init(_ files: [String: String]) throws {
    url = FileManager.default.temporaryDirectory.appending(path: "course-\(UUID().uuidString)")
    for (path, text) in files { try write(text, to: path) }
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  func write(_ text: String, to path: String) throws {
    let file = url.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: true, encoding: .utf8)
  }

  func remove(_ path: String) throws {
    try FileManager.default.removeItem(at: url.appending(path: path))
  }

  func builder() throws -> CourseBuilder {
    CourseBuilder(try CourseFolder(path: url.path))
  }

  var site: URL { url.appending(path: "Site") }

  @discardableResult
  func build() throws -> CourseBuilder.Outcome {
    try builder().build(into: site)
  }

  /// All files of the site with their bytes.
  func siteFiles() throws -> [String: Data] {
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: site.path) {
      let file = site.appending(path: path)
      if (try? file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) == true {
        files[path] = try Data(contentsOf: file)
      }
    }
    return files
  }

  func page(_ path: String) throws -> String {
    try String(contentsOf: site.appending(path: path), encoding: .utf8)
  }
}
