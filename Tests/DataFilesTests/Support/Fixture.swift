import Foundation

/// Files that something else than Stridebook has made, and their values.
enum Fixture {
  struct Array: Decodable {
    let name: String
    let layout: String?
    /// Channels, rows, columns.
    let shape: [Int]
    let values: [String]
    let file: Data
  }

  struct Picture: Decodable {
    let name: String
    let channels: String
    /// Channels, rows, columns.
    let shape: [Int]
    let values: [Int]
    /// How far a value may be off.
    let tolerance: Int
    let file: Data
  }

  static func arrays() throws -> [Array] { try all(in: "arrays.json") }

  static func pictures() throws -> [Picture] { try all(in: "pictures.json") }

  static func picture(_ name: String) throws -> [UInt8] {
    try pictures().first { $0.name == name }.map { [UInt8]($0.file) } ?? []
  }

  private static func all<Case: Decodable>(in name: String) throws -> [Case] {
    let url = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Fixtures/\(name)")
    return try JSONDecoder().decode([Case].self, from: Data(contentsOf: url))
  }
}
