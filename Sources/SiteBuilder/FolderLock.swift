import Foundation

/// A folder that one process at a time may write to; the system lets go of it when the process ends.
struct FolderLock {
  let descriptor: Int32

  /// Waits until the folder is free.
  init(_ folder: URL) throws {
    descriptor = open(folder.path, O_RDONLY)
    guard descriptor >= 0 else { throw WholeFile.failure(at: folder.path) }
    // Where the file system knows no locks, two builds at once are the users' own care.
    flock(descriptor, LOCK_EX)
  }

  func release() {
    close(descriptor)
  }
}
