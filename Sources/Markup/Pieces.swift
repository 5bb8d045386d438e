/// Bytes in pieces, so that what is long and shared between files is not copied into each.
public struct Pieces: Hashable, Sendable {
  /// The pieces in order.
  public private(set) var all: [[UInt8]] = []
  /// Whether the last piece is ours alone, so that short ones are appended to it.
  private var isOpen = false

  /// From this length on bytes are a piece of their own.
  private static let long = 1 << 15

  /// No bytes.
  public init() {}

  /// Bytes that are one piece.
  public init(_ bytes: [UInt8]) { append(bytes) }

  /// How many bytes there are.
  public var count: Int { all.reduce(0) { $0 + $1.count } }

  /// All bytes in one array.
  public var bytes: [UInt8] { all.count == 1 ? all[0] : Array(all.joined()) }

  /// Appends bytes; long ones are shared and not copied.
  public mutating func append(_ bytes: [UInt8]) {
    if bytes.count >= Self.long {
      all.append(bytes)
      isOpen = false
    } else {
      append(some: bytes[...])
    }
  }

  /// Appends a part of an array.
  public mutating func append(some bytes: ArraySlice<UInt8>) {
    if isOpen {
      all[all.count - 1] += bytes
    } else {
      all.append(Array(bytes))
      isOpen = true
    }
  }

  /// Appends text.
  public mutating func append(_ text: String) { append(Array(text.utf8)) }

  /// Appends other pieces.
  public mutating func append(_ pieces: Pieces) {
    for piece in pieces.all { append(piece) }
  }
}
