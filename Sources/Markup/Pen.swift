/// Writes many short texts, as the cells of a figure are: into a buffer that is appended to the writer's
/// bytes when it is full, because growing an array takes longer than such a text.
public struct Pen {
  /// Where the next byte is written.
  @usableFromInline var next: UnsafeMutablePointer<UInt8>
  @usableFromInline let end: UnsafeMutablePointer<UInt8>
  /// The digits of each number below 1,000 in the first three bytes, and how many there are in the last.
  @usableFromInline let digits: UnsafeMutablePointer<UInt32>
  private let start: UnsafeMutablePointer<UInt8>
  fileprivate var writer: MarkupWriter

  private static let capacity = 1 << 14

  fileprivate init(_ writer: MarkupWriter) {
    self.writer = writer
    start = .allocate(capacity: Self.capacity)
    next = start
    end = start + Self.capacity
    digits = .allocate(capacity: 1000)
    for number in 0..<1000 {
      let (hundreds, tens, ones) = (number / 100, number / 10 % 10, number % 10)
      let text =
        switch number {
        case ..<10: 1 << 24 | ones
        case ..<100: 2 << 24 | ones << 8 | tens
        default: 3 << 24 | ones << 16 | tens << 8 | hundreds
        }
      digits[number] = (UInt32(text) + 0x303030).littleEndian
    }
  }

  fileprivate mutating func finish() -> MarkupWriter {
    flush()
    start.deallocate()
    digits.deallocate()
    return writer
  }

  private mutating func flush() {
    writer.finished(UnsafeBufferPointer(start: start, count: next - start))
    next = start
  }

  /// Writes with the writer itself.
  public mutating func through(_ content: (inout MarkupWriter) -> Void) {
    flush()
    content(&writer)
  }

  @usableFromInline mutating func writeLong(_ bytes: UnsafeBufferPointer<UInt8>) {
    flush()
    writer.finished(bytes)
  }

  /// Writes markup that stands in the program, as it is.
  @inlinable @inline(__always)
  public mutating func literal(_ markup: StaticString) {
    finished(UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
  }

  /// Writes markup that is finished and escaped already.
  @inlinable @inline(__always)
  public mutating func finished(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress else { return }
    guard end - next >= bytes.count else { return writeLong(bytes) }
    next.initialize(from: source, count: bytes.count)
    next += bytes.count
  }

  /// Writes markup that is finished and escaped already.
  @inlinable @inline(__always)
  public mutating func finished(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { finished($0) }
  }

  /// Writes a number of at least 0 in decimal digits.
  @inlinable @inline(__always)
  public mutating func number(_ value: Int) {
    guard value < 1000, value >= 0, end - next >= 4 else { return through { $0.number(value) } }
    shortNumber(value)
  }

  /// Writes a whole number as it is set in print: with a real minus sign, its thousands set apart by thin
  /// spaces.
  @inlinable @inline(__always)
  public mutating func typeset(_ value: Int) {
    let magnitude = value < 0 ? -value : value
    guard magnitude < 1_000_000, end - next >= 16 else {
      return through { $0.typeset(value) }
    }
    if value < 0 { literal("\u{2212}") }
    if magnitude < 1000 { return shortNumber(magnitude) }
    let thousands = magnitude / 1000
    shortNumber(thousands)
    literal("\u{2009}")
    let rest = magnitude - thousands * 1000
    // Zeros belong to the last three digits.
    literal(rest < 10 ? "00" : rest < 100 ? "0" : "")
    shortNumber(rest)
  }

  @inlinable @inline(__always)
  mutating func shortNumber(_ value: Int) {
    let text = digits[value]
    UnsafeMutableRawPointer(next).storeBytes(of: text, as: UInt32.self)
    next += Int(UInt32(littleEndian: text) >> 24)
  }
}

extension MarkupWriter {
  /// Writes what `content` writes with a pen.
  public mutating func withPen(_ content: (inout Pen) -> Void) {
    var pen = Pen(MarkupWriter(phrases))
    swap(&self, &pen.writer)
    content(&pen)
    self = pen.finish()
  }
}
