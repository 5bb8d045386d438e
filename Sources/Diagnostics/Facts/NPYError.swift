/// Why a NumPy file gives no values.
public enum NPYError: Error, Hashable, Sendable {
  /// The file does not begin as NumPy files do.
  case notNPY
  /// The format's version is none of 1.0, 2.0 and 3.0.
  case unknownVersion(major: Int, minor: Int)
  /// The file ends within its header.
  case headerCutOff
  /// The header is not what it should be at this byte of the file, counted from 0.
  case malformedHeader(offset: Int)
  /// The header has no such key.
  case missingKey(String)
  /// The header has a key that no such file has.
  case unknownKey(String)
  /// The header has a key twice.
  case repeatedKey(String)
  /// The array's values are not numbers, or of a kind that is not read.
  case unsupportedType(NPYUnsupportedType, description: String)
  /// The array has no dimension or more than three.
  case unsupportedDimensions(Int)
  /// An array with a length of 0.
  case noEntries(shape: [Int])
  /// The array has more entries than a tensor can have.
  case tooManyEntries(shape: [Int], limit: Int)
  /// Three dimensions, and it is not said which of them are the channels.
  case layoutMissing(shape: [Int])
  /// A layout is given for fewer than three dimensions.
  case layoutSurplus(dimensions: Int)
  /// The values take more or fewer bytes than follow the header.
  case sizeMismatch(expected: Int, found: Int)
  /// An entry has no value; the index counts from 0, one number per dimension.
  case unusableEntry(NPYEntryProblem, index: [Int])
  /// The entries have no common denominator that fits.
  case valuesDoNotFit
}

/// Why an entry of an array has no value.
public enum NPYEntryProblem: Error, Hashable, Sendable {
  /// A float that is not a number: `nan`, `inf` or `-inf`.
  case notFinite(String)
  /// A truth value whose byte is neither 0 nor 1.
  case notABool(UInt8)
  /// A float that is not a fraction of two 128-bit integers, as a decimal.
  case tooLarge(String)
}

/// Kinds of array elements that are not read.
public enum NPYUnsupportedType: Hashable, Sendable, CaseIterable {
  case complex
  /// Python objects, which are stored as programs.
  case objects
  case text
  /// Dates and durations.
  case times
  /// Several fields in one element.
  case records
  case rawBytes
  /// Floats of more than 64 bits.
  case wideFloats
  case unknown
}
