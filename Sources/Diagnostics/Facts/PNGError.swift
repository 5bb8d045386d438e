/// Why a picture gives no values.
public enum PNGError: Error, Hashable, Sendable {
  /// The file does not begin as PNG files do.
  case notPNG
  /// The file is broken, in libpng's own words.
  case unreadable(String)
  /// The picture has more values than a tensor can have.
  case tooLarge(rows: Int, columns: Int, channels: Int)
}
