internal import Foundation
internal import Lessons

extension ContentSource {
  /// The files in a folder, read when they are asked for; links must not lead out of it.
  ///
  /// - Parameter isDeep: Whether the files of folders within it are known beforehand; they can be
  ///   read anyway.
  init(folder: URL, isDeep: Bool = true) {
    self.init(
      folder: folder, paths: isDeep ? FolderListing(folder).paths : Self.paths(in: folder))
  }

  /// The files with these paths in a folder.
  init(folder: URL, paths: some Sequence<String>) {
    let root = folder.resolvingSymlinksInPath().path
    self.init(paths: paths) { path in
      let file = folder.appending(path: path)
      let resolved = file.resolvingSymlinksInPath().path
      guard resolved.hasPrefix(root.hasSuffix("/") ? root : root + "/") else {
        return .failure(.outsideContent)
      }
      // Reading a pipe would wait for somebody to write into it.
      guard FileKind(following: resolved) != .other else { return .failure(.missing) }
      do {
        return .success(Array(try Data(contentsOf: URL(filePath: resolved))))
      } catch CocoaError.fileReadNoSuchFile {
        return .failure(.missing)
      } catch {
        return .failure(.unreadable(error.localizedDescription))
      }
    }
  }

  private static func paths(in folder: URL) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
  }
}

/// What lies at a path.
enum FileKind {
  case file, folder
  /// A pipe, a socket, a device.
  case other

  /// Nil where nothing is; a link is what it leads to.
  init?(following path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    default: self = .other
    }
  }
}

/// The files below a folder that are not hidden. The folder itself may be a link, those within it are
/// not followed.
struct FolderListing {
  /// Relative to the folder, sorted.
  let paths: [String]
  /// Those of them that are links.
  let links: Set<String>

  init(_ folder: URL) {
    var paths: [String] = []
    var links: Set<String> = []
    let root = folder.resolvingSymlinksInPath()
    if let walk = FileManager.default.enumerator(atPath: root.path) {
      for case let path as String in walk {
        let type = walk.fileAttributes?[.type] as? FileAttributeType
        if Self.isHidden(path) {
          if type == .typeDirectory { walk.skipDescendants() }
          continue
        }
        let isLink = type == .typeSymbolicLink
        guard
          type == .typeRegular
            || isLink && FileKind(following: root.appending(path: path).path) == .file
        else { continue }
        paths.append(path)
        if isLink { links.insert(path) }
      }
    }
    self.paths = paths.sorted()
    self.links = links
  }

  /// Whether a path is none of an author's: of an editor, or of a tool such as git.
  static func isHidden(_ path: some StringProtocol) -> Bool {
    path.hasPrefix(".") || path.contains("/.")
  }
}
