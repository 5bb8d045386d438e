internal import Course
internal import Foundation
internal import Synchronization

/// The files below `Content/`, each read when somebody asks for it, and kept until it changes.
final class ContentFiles: Sendable {
  typealias Content = Result<[UInt8], ContentSource.ReadFailure>

  private let disk: ContentSource
  private let known = Mutex<[String: Content]>([:])

  init(_ folder: CourseFolder) {
    disk = folder.source(knowing: [])
  }

  func source(_ paths: Set<String>) -> ContentSource {
    ContentSource(paths: paths) { [self] path in content(path) }
  }

  private func content(_ path: String) -> Content {
    if let content = known.withLock({ $0[path] }) { return content }
    let content = disk.read(path)
    known.withLock { $0[path] = content }
    return content
  }

  /// The file at a path.
  func read(_ path: String) -> [UInt8]? { try? content(path).get() }

  /// The same, without keeping what may be large.
  func readOnce(_ path: String) -> [UInt8]? {
    let content = known.withLock { $0[path] } ?? disk.read(path)
    return try? content.get()
  }

  func forget(_ paths: some Sequence<String>) {
    known.withLock { known in
      for path in paths { known[path] = nil }
    }
  }
}
