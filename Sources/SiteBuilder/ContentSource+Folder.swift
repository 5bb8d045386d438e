internal import Course
internal import Foundation

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
    let root = Self.resolved(folder.path) ?? folder.path
    let prefix = root.hasSuffix("/") ? root : root + "/"
    self.init(paths: paths) { path in
      guard let resolved = Self.resolved(prefix + path) else { return Self.failure(prefix + path) }
      guard resolved.hasPrefix(prefix) else { return .failure(.outsideContent) }
      // Reading a pipe would wait for somebody to write into it.
      guard FileKind(following: resolved) != .other else { return .failure(.missing) }
      return WholeFile.read(resolved).map { .success($0) } ?? Self.failure(resolved)
    }
  }

  /// A path without links; nil where nothing is.
  private static func resolved(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Why a file cannot be read, in Foundation's words.
  private static func failure(_ path: String) -> Result<[UInt8], ReadFailure> {
    do {
      return .success(Array(try Data(contentsOf: URL(filePath: path))))
    } catch CocoaError.fileReadNoSuchFile {
      return .failure(.missing)
    } catch {
      return .failure(.unreadable(error.localizedDescription))
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
    let root = folder.resolvingSymlinksInPath().path + "/"
    var folders = [""]
    while let prefix = folders.popLast() {
      guard let directory = opendir(root + prefix) else { continue }
      defer { closedir(directory) }
      while let entry = readdir(directory) {
        let name = withUnsafeBytes(of: &entry.pointee.d_name) {
          String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
        }
        guard !Self.isHidden(name) else { continue }
        let path = prefix + name
        let type = Int(entry.pointee.d_type)
        let isLink = type == Int(DT_LNK) || type == Int(DT_UNKNOWN) && Self.isLink(root + path)
        let isKnown = type == Int(DT_REG) || type == Int(DT_DIR)
        let kind = isKnown ? nil : FileKind(following: root + path)
        if type == Int(DT_DIR) || kind == .folder && !isLink {
          folders.append(path + "/")
        } else if type == Int(DT_REG) || kind == .file {
          paths.append(path)
          if isLink { links.insert(path) }
        }
      }
    }
    self.paths = paths.sorted()
    self.links = links
  }

  private static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// Whether a path is none of an author's: of an editor, or of a tool such as git.
  static func isHidden(_ path: some StringProtocol) -> Bool {
    path.hasPrefix(".") || path.contains("/.")
  }
}
