import Foundation
internal import Pages
internal import Synchronization

/// Writes a site: what has changed, then what is gone.
///
/// Files are taken as they are made, from any thread. Those that have changed are written into a staging
/// folder inside the site's folder, which is where a full disk shows. `finish` renames them into their
/// places, assets before pages, each in one step, so that a build that is stopped at any moment leaves
/// every file either old or new. Where a place cannot be taken, the files that were exchanged already are
/// put back.
///
/// A class, because it holds a lock and a staging folder, which end with it.
final class SiteWriter: Sendable {
  /// What a build changed on the disk.
  struct Changes: Hashable, Sendable {
    var written = 0
    var removed = 0
  }

  /// The list of files that a build made, one path a line, so that the next one may remove them.
  static let manifestName = ".stridebook"
  private static let stagingName = ".stridebook-part"

  private let url: URL
  private let lock: FolderLock
  private let staging: Int32
  private let state = Mutex(State())
  private var folder: Int32 { lock.descriptor }

  private struct State {
    var paths: Set<String> = []
    var changed: [Staged] = []
    /// How many folders there are in the staging folder, and which of them nobody writes into now: two
    /// threads that make files in one folder wait for each other.
    var lanes = 0
    var freeLanes: [Int] = []
  }

  /// A file in the staging folder, and where it goes.
  private struct Staged {
    let path: String
    let name: String
    /// Whether nothing stands in its place yet.
    let isNew: Bool

    /// Assets before pages.
    static func precedes(_ left: Staged, _ right: Staged) -> Bool {
      let (isPage, isOther) = (left.path.hasSuffix(".html"), right.path.hasSuffix(".html"))
      return isPage == isOther ? left.path < right.path : isOther
    }
  }

  /// Waits until no other build writes into `folder`, which is created where it is missing.
  init(_ folder: URL) throws {
    url = folder
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    lock = try FolderLock(folder)
    let place = folder.appending(path: Self.stagingName)
    do {
      if FileKind(following: place.path) != nil { try FileManager.default.removeItem(at: place) }
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: false)
      let descriptor = open(place.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      guard descriptor >= 0 else { throw WholeFile.failure(at: place.path) }
      staging = descriptor
    } catch {
      lock.release()
      throw error
    }
  }

  deinit {
    close(staging)
    try? FileManager.default.removeItem(at: url.appending(path: Self.stagingName))
    lock.release()
  }

  /// Takes a file of the site; it is written into the staging folder if it differs from what is there.
  func add(_ file: SiteFile) throws {
    let (lane, number) = state.withLock { state in
      state.paths.insert(file.path)
      if state.freeLanes.isEmpty {
        mkdirat(staging, String(state.lanes), 0o777)
        state.freeLanes.append(state.lanes)
        state.lanes += 1
      }
      return (state.freeLanes.removeLast(), state.paths.count)
    }
    defer { state.withLock { $0.freeLanes.append(lane) } }
    if let staged = try stage(file, as: "\(lane)/\(number)") {
      state.withLock { $0.changed.append(staged) }
    }
  }

  /// Puts all files into their places, and removes files of an earlier build that are none of them.
  ///
  /// Files that no build made are left alone.
  func finish() throws -> Changes {
    let (now, changed) = state.withLock { ($0.paths, $0.changed.sorted(by: Staged.precedes)) }
    let before = manifest()
    // While pages are exchanged, the list names the files of both builds.
    let first = try stage(manifestFile(before.union(now)), as: "list")
    let last = try stage(manifestFile(now), as: "list.new")
    if let first, last != nil { try exchange([first]) }
    try exchange(changed)
    var changes = Changes(written: changed.count)
    for path in before.subtracting(now).sorted() where remove(path) { changes.removed += 1 }
    if let last = last ?? first { try exchange([last]) }
    return changes
  }

  /// Nil where the file is in its place already.
  private func stage(_ file: SiteFile, as name: String) throws -> Staged? {
    let found = WholeFile.compare(file.pieces.all, with: file.path, in: folder)
    if found.isEqual { return nil }
    try WholeFile.write(file.pieces.all, to: name, in: staging)
    return Staged(path: file.path, name: name, isNew: !found.isThere)
  }

  /// Renames staged files into their places; all of them, or none.
  private func exchange(_ files: [Staged]) throws {
    var folders: Set<Substring> = []
    for (position, file) in files.enumerated() {
      makeFolders(of: file.path, known: &folders)
      if !file.isNew { linkat(folder, file.path, staging, file.name + ".old", 0) }
      guard renameat(staging, file.name, folder, file.path) != 0 else { continue }
      let error = WholeFile.failure(at: url.appending(path: file.path).path)
      for done in files[..<position].reversed()
      where done.isNew || renameat(staging, done.name + ".old", folder, done.path) != 0 {
        unlinkat(folder, done.path, 0)
      }
      throw error
    }
  }

  private func makeFolders(of path: String, known: inout Set<Substring>) {
    guard let end = path.lastIndex(of: "/"), known.insert(path[..<end]).inserted else { return }
    for slash in path.indices where path[slash] == "/" && slash > path.startIndex {
      // One that cannot be made shows where a file is put into it.
      mkdirat(folder, String(path[..<slash]), 0o777)
    }
  }

  /// Removes a file of an earlier build, and the folders that it leaves empty.
  private func remove(_ path: String) -> Bool {
    guard unlinkat(folder, path, 0) == 0 else { return false }
    var parts = path.split(separator: "/").dropLast()
    while !parts.isEmpty {
      guard unlinkat(folder, parts.joined(separator: "/"), AT_REMOVEDIR) == 0 else { break }
      parts.removeLast()
    }
    return true
  }

  private func manifest() -> Set<String> {
    let bytes = WholeFile.read(Self.manifestName, in: folder) ?? []
    guard let text = String(validating: bytes, as: UTF8.self) else { return [] }
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
