import Foundation

/// Standard error, for diagnostics and problems.
enum StandardError {
  static func write(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }

  /// Whether a person reads it.
  static let isTerminal = isatty(FileHandle.standardError.fileDescriptor) == 1

  /// Whether that person wants colours (no-color.org).
  static let hasColours: Bool = {
    let environment = ProcessInfo.processInfo.environment
    return isTerminal && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
  }()
}

/// Standard output, for results only.
enum StandardOutput {
  static func write(_ text: String) throws {
    try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
  }
}

/// Standard output for many small pieces of text: it collects them and writes large portions.
struct BufferedOutput {
  private var buffer = ""
  private var result = Result<Void, any Error>.success(())

  mutating func append(_ text: String) {
    buffer += text
    if buffer.utf8.count > 1 << 16 { flush() }
  }

  /// Writes what is left, and throws the first error of all writes.
  mutating func finish() throws {
    flush()
    try result.get()
  }

  private mutating func flush() {
    if case .success = result { result = Result { try StandardOutput.write(buffer) } }
    buffer = ""
  }
}
