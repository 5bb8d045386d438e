/// Whole numbers in order, all stored as wide as the least and the greatest of them need.
///
/// Equal numbers are stored equally, so that `==` and `hash(into:)` compare what is stored.
public struct Numerators: Hashable, Sendable {
  /// An array of the narrowest type that holds all numbers.
  enum Storage: Hashable, Sendable {
    case unsigned8([UInt8]), signed8([Int8]), signed16([Int16]), signed32([Int32])
    case signed64([Int64]), signed128([Int128])
  }

  let storage: Storage
  /// How many numbers there are.
  public let endIndex: Int
  /// The least number; 0 where there are none.
  public let least: Int128
  /// The greatest number; 0 where there are none.
  public let greatest: Int128

  /// Numbers of any width. Complexity: linear; memory for a narrower copy where one is possible.
  init<Number: StoredInteger>(narrowing values: [Number]) {
    let (least, greatest) = extremes(of: values)
    (self.least, self.greatest, endIndex) = (Int128(least), Int128(greatest), values.count)
    func fits<Other: FixedWidthInteger>(_: Other.Type) -> Bool {
      least >= Other.min && greatest <= Other.max
    }
    storage =
      if fits(UInt8.self) {
        .unsigned8(converted(values))
      } else if fits(Int8.self) {
        .signed8(converted(values))
      } else if fits(Int16.self) {
        .signed16(converted(values))
      } else if fits(Int32.self) {
        .signed32(converted(values))
      } else if fits(Int64.self) {
        .signed64(converted(values))
      } else {
        .signed128(converted(values))
      }
  }

  /// Bytes. Complexity: linear; the bytes are not copied.
  public init(_ values: [UInt8]) { self.init(narrowing: values) }
  /// Numbers of 8 bits. Complexity: linear.
  public init(_ values: [Int8]) { self.init(narrowing: values) }
  /// Numbers of 16 bits. Complexity: linear.
  public init(_ values: [Int16]) { self.init(narrowing: values) }
  /// Numbers of 32 bits. Complexity: linear.
  public init(_ values: [Int32]) { self.init(narrowing: values) }
  /// Numbers of 64 bits. Complexity: linear.
  public init(_ values: [Int64]) { self.init(narrowing: values) }
  /// Numbers of 128 bits. Complexity: linear.
  public init(_ values: [Int128]) { self.init(narrowing: values) }

  /// The greatest magnitude.
  public var greatestMagnitude: UInt128 { Swift.max(least.magnitude, greatest.magnitude) }

  /// What a reader makes of the numbers as they are stored.
  func read<Reader: NumeratorReader>(_ reader: Reader) -> Reader.Result {
    switch storage {
    case .unsigned8(let values): reader.read(values)
    case .signed8(let values): reader.read(values)
    case .signed16(let values): reader.read(values)
    case .signed32(let values): reader.read(values)
    case .signed64(let values): reader.read(values)
    case .signed128(let values): reader.read(values)
    }
  }

  /// All numbers in a type that is known to hold them; not copied where they are stored so.
  func values<Number: StoredInteger>(as: Number.Type) -> [Number] {
    read(Conversion<Number>())
  }
}

extension Numerators: RandomAccessCollection {
  /// 0.
  public var startIndex: Int { 0 }

  /// The number at an index, widened.
  public subscript(index: Int) -> Int128 {
    switch storage {
    case .unsigned8(let values): Int128(values[index])
    case .signed8(let values): Int128(values[index])
    case .signed16(let values): Int128(values[index])
    case .signed32(let values): Int128(values[index])
    case .signed64(let values): Int128(values[index])
    case .signed128(let values): values[index]
    }
  }
}

/// What is computed from numbers, whatever type they are stored in.
protocol NumeratorReader {
  associatedtype Result
  func read<Number: StoredInteger>(_ values: [Number]) -> Result
}

private struct Conversion<Other: StoredInteger>: NumeratorReader {
  func read<Number: StoredInteger>(_ values: [Number]) -> [Other] { converted(values) }
}
