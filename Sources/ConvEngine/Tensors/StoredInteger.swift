/// A type that numbers are stored in. No two of them have both the same width and the same sign.
protocol StoredInteger: FixedWidthInteger, Sendable {}

extension UInt8: StoredInteger {}
extension Int8: StoredInteger {}
extension Int16: StoredInteger {}
extension Int32: StoredInteger {}
extension Int64: StoredInteger {}
extension Int128: StoredInteger {}
