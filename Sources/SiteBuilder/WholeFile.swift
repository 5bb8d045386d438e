import Foundation

/// Whole files by the system's own calls, which take a fraction of the time of Foundation's.
enum WholeFile {
  /// The bytes of a file; nil where they cannot be read, and `errno` says why.
  static func read(_ path: String, in folder: Int32 = AT_FDCWD) -> [UInt8]? {
    let file = openat(folder, path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { return nil }
    var bytes: [UInt8] = []
    // One byte more than there should be, so that the end shows without another buffer.
    var capacity = max(Int(status.st_size), 4095) + 1
    while true {
      var count = 0
      let part = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, initialized in
        while count >= 0, initialized < buffer.count {
          count = Foundation.read(
            file, buffer.baseAddress.map { $0 + initialized }, buffer.count - initialized)
          if count <= 0 { break }
          initialized += count
        }
      }
      guard count >= 0 else { return nil }
      if bytes.isEmpty { bytes = part } else { bytes += part }
      if part.count < capacity { return bytes }
      capacity = 1 << 20
    }
  }

  /// Whether a file is there, and whether it holds just these bytes.
  static func compare(_ pieces: [[UInt8]], with path: String, in folder: Int32)
    -> (isThere: Bool, isEqual: Bool)
  {
    let file = openat(folder, path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return (errno != ENOENT && errno != ENOTDIR, false) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      Int(status.st_size) == pieces.reduce(0, { $0 + $1.count })
    else { return (true, false) }
    return (true, pieces.allSatisfy { isNext($0, in: file) })
  }

  /// Whether these bytes come next in an open file.
  private static func isNext(_ bytes: [UInt8], in file: Int32) -> Bool {
    withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { buffer in
      var offset = 0
      while offset < bytes.count {
        let count = Foundation.read(
          file, buffer.baseAddress, min(buffer.count, bytes.count - offset))
        guard count > 0 else { return false }
        let isSame = bytes.withUnsafeBytes { known in
          guard let start = known.baseAddress, let read = buffer.baseAddress else { return false }
          return memcmp(start + offset, read, count) == 0
        }
        guard isSame else { return false }
        offset += count
      }
      return true
    }
  }

  /// Makes a file that is not there yet.
  static func write(_ pieces: [[UInt8]], to path: String, in folder: Int32) throws {
    let file = openat(folder, path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw failure(at: path) }
    for bytes in pieces where !append(bytes, to: file) {
      let error = failure(at: path)
      close(file)
      throw error
    }
    // Some file systems tell only here that a disk is full.
    guard close(file) == 0 else { throw failure(at: path) }
  }

  /// Writes bytes behind others; false where that fails, and `errno` says why.
  private static func append(_ bytes: [UInt8], to file: Int32) -> Bool {
    var offset = 0
    while offset < bytes.count {
      let count = bytes.withUnsafeBytes {
        Foundation.write(file, $0.baseAddress.map { $0 + offset }, bytes.count - offset)
      }
      guard count >= 0 || errno == EINTR else { return false }
      offset += max(0, count)
    }
    return true
  }

  /// What the system said last, about a file.
  static func failure(at path: String) -> CocoaError {
    CocoaError(
      .fileWriteUnknown,
      userInfo: [
        NSFilePathErrorKey: path,
        NSUnderlyingErrorKey: NSError(domain: NSPOSIXErrorDomain, code: Int(errno)),
      ])
  }
}
