/// A type that numbers are stored in.
protocol StoredInteger: FixedWidthInteger, Sendable {
  /// An array as storage. Nothing is copied.
  static func storage(_ values: [Self]) -> Numerators.Storage
  /// The array of a storage of this type, else nil.
  static func values(in storage: Numerators.Storage) -> [Self]?
}

extension UInt8: StoredInteger {
  static func storage(_ values: [Self]) -> Numerators.Storage { .unsigned8(values) }
  static func values(in storage: Numerators.Storage) -> [Self]? {
    if case .unsigned8(let values) = storage { values } else { nil }
  }
}

extension Int8: StoredInteger {
  static func storage(_ values: [Self]) -> Numerators.Storage { .signed8(values) }
  static func values(in storage: Numerators.Storage) -> [Self]? {
    if case .signed8(let values) = storage { values } else { nil }
  }
}

extension Int16: StoredInteger {
  static func storage(_ values: [Self]) -> Numerators.Storage { .signed16(values) }
  static func values(in storage: Numerators.Storage) -> [Self]? {
    if case .signed16(let values) = storage { values } else { nil }
  }
}

extension Int32: StoredInteger {
  static func storage(_ values: [Self]) -> Numerators.Storage { .signed32(values) }
  static func values(in storage: Numerators.Storage) -> [Self]? {
    if case .signed32(let values) = storage { values } else { nil }
  }
}

extension Int64: StoredInteger {
  static func storage(_ values: [Self]) -> Numerators.Storage { .signed64(values) }
  static func values(in storage: Numerators.Storage) -> [Self]? {
    if case .signed64(let values) = storage { values } else { nil }
  }
}

extension Int128: StoredInteger {
  static func storage(_ values: [Self]) -> Numerators.Storage { .signed128(values) }
  static func values(in storage: Numerators.Storage) -> [Self]? {
    if case .signed128(let values) = storage { values } else { nil }
  }
}
