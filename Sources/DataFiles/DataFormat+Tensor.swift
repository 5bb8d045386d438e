public import ConvEngine
public import Diagnostics

extension DataFormat {
  /// The values of a file, given its bytes; this module touches no disk.
  ///
  /// - Throws: `DataFileError`.
  /// - Complexity: linear in the size of the file or, for a picture, in the number of its pixels.
  public func tensor(from bytes: [UInt8]) throws(DataFileError) -> Tensor {
    switch self {
    case .csv: try CSVReader.tensor(bytes)
    case .npy(let layout): try NPYReader.tensor(bytes, layout: layout)
    case .png(let channels): try PNGReader.tensor(bytes, channels: channels)
    }
  }
}
