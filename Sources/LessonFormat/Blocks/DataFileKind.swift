internal import Diagnostics

/// A kind of file that values are read from, known by the extension of its name.
package enum DataFileKind: String, CaseIterable {
  case csv
  case npy
  case png

  package init?(fileName: String) {
    guard let dot = fileName.lastIndex(of: ".") else { return nil }
    self.init(rawValue: fileName[dot...].dropFirst().lowercased())
  }

  /// The key that only this kind has.
  var key: String? {
    switch self {
    case .csv: nil
    case .npy: Key.layout.name
    case .png: Key.channels.name
    }
  }

  func format(_ arguments: Arguments) -> DataFormat {
    switch self {
    case .csv: .csv
    case .npy: .npy(layout: arguments.layout)
    case .png: .png(channels: arguments.channels ?? .gray)
    }
  }
}
