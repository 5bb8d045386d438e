import Foundation
public import Course

/// Files that lessons take values from.
public enum Samples {
  /// The files by their paths.
  public static let files: [String: [UInt8]] = [
    "face.csv": Array("0,1\n2,3\n".utf8), "guide/far.csv": Array("7\n".utf8),
    "data/Two Eyes.CSV": Array("0.1;1/3\n".utf8), "data/row.npy": array("(2,)", [4, 5]),
    "cube.npy": array("(1, 2, 2)", [1, 2, 3, 4]), "flag.png": flag,
    "bad.csv": Array("a,2\n3\n\"4,5\",".utf8), "latin.csv": [0x31, 0x0A, 0xE9, 0x2C, 0x32],
  ]

  /// The files as a course has them.
  public static let source = source(files)

  /// A course with these files, and two that cannot be read.
  public static func source(_ files: [String: [UInt8]]) -> ContentSource {
    ContentSource(paths: files.keys) { path in
      switch path {
      case "linked.csv": .failure(.outsideContent)
      case "locked.csv": .failure(.unreadable("permission denied"))
      default: files[path].map { .success($0) } ?? .failure(.missing)
      }
    }
  }

  /// Checks a lesson among the files.
  public static func check(_ text: String, path: String = "course/Content/guide/eyes.md")
    -> CheckedLesson
  {
    CheckedLesson(
      Array(text.utf8), path: path, files: source, pathInFiles: "guide/eyes.md")
  }

  /// A NumPy array of bytes.
  public static func array(_ shape: String, type: String = "|u1", _ data: [UInt8]) -> [UInt8] {
    let header = "{'descr': '\(type)', 'fortran_order': False, 'shape': \(shape)}\n"
    return [0x93] + Array("NUMPY".utf8) + [1, 0, UInt8(header.utf8.count), 0]
      + Array(header.utf8) + data
  }

  /// A red and a blue pixel.
  public static let flag = [UInt8](
    Data(
      base64Encoded: """
        iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAADUlEQVR4nGP4zwAE/wEHAAH/4iOeWQAAAABJRU5E\
        rkJggg==
        """) ?? Data())
}
