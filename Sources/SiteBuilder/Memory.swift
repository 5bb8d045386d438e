internal import Foundation

/// How the process keeps its memory.
enum Memory {
  /// Keeps freed memory for the next page, where the system's library would hand it back: asking for it
  /// again for each page, cleared by the kernel, takes a fifth of the time of a build.
  ///
  /// Foundation does not export `mallopt`, which only some libraries have.
  static func keepFreed() {
    guard let symbol = dlsym(nil, "mallopt") else { return }
    let set = unsafeBitCast(symbol, to: (@convention(c) (CInt, CInt) -> CInt).self)
    let (trimThreshold, topPad, mapThreshold) = (CInt(-1), CInt(-2), CInt(-3))
    _ = set(mapThreshold, 1 << 28)
    _ = set(trimThreshold, 1 << 28)
    _ = set(topPad, 1 << 22)
  }
}
