public import Diagnostics

/// Why a file gives no values.
///
/// Lines and columns count from 1, indices of arrays from 0. Sentences are written elsewhere.
public enum DataFileError: Error, Hashable, Sendable {
  /// All that is wrong with a CSV file, in the order of the file; never empty.
  case csv([CSVProblem])
  case npy(NPYError)
  case png(PNGError)
}
