import Foundation
internal import Pages

/// The only room that writes: what has changed, then what is gone.
///
/// Each file is written beside the site's others under a name of its own and then renamed, so that a
/// build that is stopped at any moment leaves every file either old or new, never half.
struct SiteWriter {
  /// What a build changed on the disk.
  struct Changes: Hashable, Sendable {
    var written = 0
    var removed = 0
  }

  var folder: URL

  /// The list of files that a build made, one path a line, so that the next one may remove them.
  static let manifestName = ".stridebook"

  /// Writes `files`, and removes files of an earlier build that are none of them.
  ///
  /// Files that no build made are left alone. Assets come first and pages last, so that no page names
  /// an asset that is not there yet.
  func write(_ files: [SiteFile]) throws -> Changes {
    let manager = FileManager.default
    try manager.createDirectory(at: folder, withIntermediateDirectories: true)
    let workshop = folder.appending(path: ".stridebook-part")
    if manager.fileExists(atPath: workshop.path) { try manager.removeItem(at: workshop) }
    defer { try? manager.removeItem(at: workshop) }

    var changes = Changes()
    let before = manifest()
    let now = Set(files.map(\.path))
    // While pages are exchanged, the list names the files of both builds.
    try writeManifest(before.union(now), through: workshop)
    for file in files.sorted(by: Self.assetsFirst) {
      if try write(file, through: workshop) { changes.written += 1 }
    }
    for path in before.subtracting(now).sorted() {
      if remove(path) { changes.removed += 1 }
    }
    try writeManifest(now, through: workshop)
    return changes
  }

  private static func assetsFirst(_ left: SiteFile, _ right: SiteFile) -> Bool {
    let rank = { (file: SiteFile) in file.path.hasSuffix(".html") ? 1 : 0 }
    return (rank(left), left.path) < (rank(right), right.path)
  }

  /// Whether the file on the disk was another one.
  private func write(_ file: SiteFile, through workshop: URL) throws -> Bool {
    let target = folder.appending(path: file.path)
    let data = Data(file.bytes)
    if (try? Data(contentsOf: target)) == data { return false }
    let manager = FileManager.default
    try manager.createDirectory(
      at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
    try manager.createDirectory(at: workshop, withIntermediateDirectories: true)
    let part = workshop.appending(path: "part")
    try data.write(to: part)
    guard rename(part.path, target.path) == 0 else {
      throw CocoaError(
        .fileWriteUnknown,
        userInfo: [
          NSFilePathErrorKey: target.path,
          NSLocalizedDescriptionKey: String(cString: strerror(errno)),
        ])
    }
    return true
  }

  /// Removes a file of an earlier build, and the folders that it leaves empty.
  private func remove(_ path: String) -> Bool {
    let manager = FileManager.default
    guard (try? manager.removeItem(at: folder.appending(path: path))) != nil else { return false }
    var parts = path.split(separator: "/").dropLast()
    while !parts.isEmpty {
      let parent = folder.appending(path: parts.joined(separator: "/"))
      guard rmdir(parent.path) == 0 else { break }
      parts.removeLast()
    }
    return true
  }

  private func manifest() -> Set<String> {
    let url = folder.appending(path: Self.manifestName)
    guard let text = try? String(contentsOf: url, encoding: .utf8) else { return [] }
    // A path that leads out of the folder cannot be one of ours.
    return Set(text.split(separator: "\n").map(String.init)).filter {
      !$0.hasPrefix("/") && !$0.split(separator: "/").contains("..")
    }
  }

  private func writeManifest(_ paths: Set<String>, through workshop: URL) throws {
    let text = paths.sorted().map { $0 + "\n" }.joined()
    let file = SiteFile(path: Self.manifestName, bytes: Array(text.utf8))
    _ = try write(file, through: workshop)
  }
}
