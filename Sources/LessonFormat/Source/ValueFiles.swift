package import ConvEngine
package import Diagnostics

/// The files that blocks take values from, as functions of the module that can read them.
package struct ValueFiles {
  /// Why there are no values.
  package enum Failure: Error {
    /// To be reported where the file is named.
    case named(Problem)
    /// Reported already, in the file itself.
    case reported
  }

  /// The values of the file of this name.
  package let tensor: (String, DataFormat) -> Result<Tensor, Failure>
  /// The file of values that a name was likely meant to be; nil where none is near.
  package let nearest: (String) -> String?

  package init(
    tensor: @escaping (String, DataFormat) -> Result<Tensor, Failure>,
    nearest: @escaping (String) -> String?
  ) {
    self.tensor = tensor
    self.nearest = nearest
  }

  /// For a text that no file is read for.
  static var none: ValueFiles {
    ValueFiles(
      tensor: { name, _ in .failure(.named(.source(.sourceWithoutFolder(name)))) },
      nearest: { _ in nil })
  }
}
