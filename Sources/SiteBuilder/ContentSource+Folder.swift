internal import Foundation
internal import Lessons

extension ContentSource {
  /// The files in a folder, read when they are asked for; links must not lead out of it.
  ///
  /// - Parameter isDeep: Whether the files of folders within it are known beforehand; they can be
  ///   read anyway.
  init(folder: URL, isDeep: Bool = true) {
    self.init(folder: folder, paths: isDeep ? Self.paths(below: folder) : Self.paths(in: folder))
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

  /// All files below a folder, relative to it, sorted; hidden ones are left out.
  static func paths(below folder: URL) -> [String] {
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
