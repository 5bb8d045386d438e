import Foundation
internal import Pages

/// The only room that writes: what has changed, then what is gone.
///
/// A build first writes all its new files into a workshop inside the site's folder, which is where a full
/// disk shows. Then it renames them into their places, assets before pages, each in one step, so that a
/// build that is stopped at any moment leaves every file either old or new. Where a place cannot be taken,
/// the files that were exchanged already are put back.
struct SiteWriter {
  /// What a build changed on the disk.
  struct Changes: Hashable, Sendable {
    var written = 0
    var removed = 0
  }

  var folder: URL

  /// The list of files that a build made, one path a line, so that the next one may remove them.
  static let manifestName = ".stridebook"
  private static let workshopName = ".stridebook-part"

  private var workshop: URL { folder.appending(path: Self.workshopName) }

  /// Writes `files`, and removes files of an earlier build that are none of them.
  ///
  /// Files that no build made are left alone. Of two builds into one folder the second waits.
  func write(_ files: [SiteFile]) throws -> Changes {
    let manager = FileManager.default
    try manager.createDirectory(at: folder, withIntermediateDirectories: true)
    let lock = try FolderLock(folder)
    defer { lock.release() }
    if manager.fileExists(atPath: workshop.path) { try manager.removeItem(at: workshop) }
    defer { try? manager.removeItem(at: workshop) }

    let before = manifest()
    let now = Set(files.map(\.path))
    let changed = files.filter { !isOnDisk($0) }.sorted(by: Self.assetsFirst)
    let manifests = [manifestFile(before.union(now)), manifestFile(now)].filter { !isOnDisk($0) }
    for file in changed { try prepare(file, in: "new") }
    if let first = manifests.first { try prepare(first, in: "list") }
    if let last = manifests.last { try prepare(last, in: "new") }

    // While pages are exchanged, the list names the files of both builds.
    if manifests.count == 2 { try exchange([manifests[0]], from: "list") }
    try exchange(changed, from: "new")
    var changes = Changes(written: changed.count)
    for path in before.subtracting(now).sorted() where remove(path) { changes.removed += 1 }
    if let last = manifests.last { try exchange([last], from: "new") }
    return changes
  }

  private static func assetsFirst(_ left: SiteFile, _ right: SiteFile) -> Bool {
    let rank = { (file: SiteFile) in file.path.hasSuffix(".html") ? 1 : 0 }
    return (rank(left), left.path) < (rank(right), right.path)
  }

  private func isOnDisk(_ file: SiteFile) -> Bool {
    (try? Data(contentsOf: folder.appending(path: file.path))) == Data(file.bytes)
  }

  /// Writes a file into a part of the workshop.
  private func prepare(_ file: SiteFile, in part: String) throws {
    let place = workshop.appending(path: part).appending(path: file.path)
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(file.bytes).write(to: place)
  }

  /// Renames prepared files into their places; all of them, or none.
  private func exchange(_ files: [SiteFile], from part: String) throws {
    let manager = FileManager.default
    var done: [(place: URL, old: URL)] = []
    do {
      for file in files {
        let place = folder.appending(path: file.path)
        let old = workshop.appending(path: "old").appending(path: file.path)
        for url in [place, old] {
          try manager.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        }
        unlink(old.path)
        link(place.path, old.path)
        try move(workshop.appending(path: part).appending(path: file.path), to: place)
        done.append((place, old))
      }
    } catch {
      for (place, old) in done.reversed() where rename(old.path, place.path) != 0 {
        unlink(place.path)
      }
      throw error
    }
  }

  private func move(_ source: URL, to target: URL) throws {
    guard rename(source.path, target.path) != 0 else { return }
    throw CocoaError(
      .fileWriteUnknown,
      userInfo: [
        NSFilePathErrorKey: target.path,
        NSUnderlyingErrorKey: NSError(domain: NSPOSIXErrorDomain, code: Int(errno)),
      ])
  }

  /// Removes a file of an earlier build, and the folders that it leaves empty.
  private func remove(_ path: String) -> Bool {
    guard unlink(folder.appending(path: path).path) == 0 else { return false }
    var parts = path.split(separator: "/").dropLast()
    while !parts.isEmpty {
      guard rmdir(folder.appending(path: parts.joined(separator: "/")).path) == 0 else { break }
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

  private func manifestFile(_ paths: Set<String>) -> SiteFile {
    SiteFile(
      path: Self.manifestName, bytes: Array(paths.sorted().map { $0 + "\n" }.joined().utf8))
  }
}
