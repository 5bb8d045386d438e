/// Why a NumPy file gives no values.
public enum NPYError: Error, Hashable, Sendable {
  case notNPY
  /// The format's version is none of 1.0, 2.0 and 3.0.
  case unknownVersion(major: Int, minor: Int)
  case headerCutOff
  /// The byte of the file is counted from 0.
  case malformedHeader(offset: Int)
  case missingKey(String)
  case unknownKey(String)
  case repeatedKey(String)
  case unsupportedType(NPYUnsupportedType, description: String)
  case unsupportedDimensions(Int)
  case noEntries(shape: [Int])
  case tooManyEntries(shape: [Int], limit: Int)
  /// Three dimensions, and it is not said which of them are the channels.
  case layoutMissing(shape: [Int])
  case layoutSurplus(dimensions: Int)
  /// In bytes.
  case sizeMismatch(expected: Int, found: Int)
  /// The index counts from 0, one number per dimension.
  case unusableEntry(NPYEntryProblem, index: [Int])
  /// The entries have no common denominator that fits.
  case valuesDoNotFit
}

/// Why an entry of an array has no value.
public enum NPYEntryProblem: Error, Hashable, Sendable {
  /// `nan`, `inf` or `-inf`.
  case notFinite(String)
  /// A truth value whose byte is neither 0 nor 1.
  case notABool(UInt8)
  /// A float that is not a fraction of two 128-bit integers, as a decimal.
  case tooLarge(String)
}

/// Kinds of array elements that are not read.
public enum NPYUnsupportedType: Hashable, Sendable, CaseIterable {
  case complex, text, records, rawBytes, unknown
  /// Python objects, which are stored as programs.
  case objects
  /// Dates and durations.
  case times
  /// Floats of more than 64 bits.
  case wideFloats
}
