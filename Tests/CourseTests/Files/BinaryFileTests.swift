import Course
import LessonSupport
import Testing

/// What is said about arrays and pictures, where the lesson names them.
@Suite struct BinaryFileTests {
  private func complaint(_ file: [UInt8], _ name: String, _ key: String = "") -> String {
    let source = Samples.source([name: file])
    let text = "```matrix a src=\(name)\(key)\n```"
    let diagnostics = CheckedLesson(
      Array(text.utf8), path: "a.md", files: source, pathInFiles: "a.md"
    ).diagnostics
    #expect(diagnostics.allSatisfy { $0.line == 1 && $0.column == 17 && $0.length == 5 })
    return diagnostics.map { $0.message + ($0.help.map { "\nhelp: \($0)" } ?? "") }
      .joined(separator: "\n")
  }

  private func array(
    _ shape: String = "(1,)", type: String = "|u1", _ data: [UInt8] = [1], layout: String = ""
  ) -> String {
    complaint(Samples.array(shape, type: type, data), "a.npy", layout)
  }

  private func header(_ text: String) -> String {
    complaint(
      [0x93] + Array("NUMPY".utf8) + [1, 0, UInt8(text.utf8.count), 0] + Array(text.utf8), "a.npy")
  }

  @Test func arraysThatAreNone() {
    #expect(
      complaint(Array("1,2".utf8), "a.npy") == """
        this file is not a NumPy array, whatever its name says
        help: numpy.save writes them
        """)
    #expect(
      complaint([0x93] + Array("NUMPY".utf8) + [9, 1], "a.npy") == """
        this array is written in version 9.1 of its format
        help: versions 1.0, 2.0 and 3.0 can be read, which are all that numpy.save writes
        """)
    #expect(
      complaint([0x93] + Array("NUMPY".utf8), "a.npy") == "this array ends within its header")
  }

  @Test func headersOfArrays() {
    #expect(header("{'shape': 3}") == "the header of this array is broken at byte 21")
    #expect(header("{}") == "the header of this array has no 'descr'")
    #expect(
      header("{'order': 3}") == "the header of this array has a key 'order', which no array has")
    #expect(header("{'shape': (), 'shape': ()}") == "the header of this array has 'shape' twice")
  }

  @Test(arguments: [
    ("<c8", "complex numbers"), ("|O", "Python objects"), ("<U3", "text"),
    ("<M8[s]", "dates or durations"), ("|V4", "bytes without a meaning"),
    ("<f16", "floats of more than 64 bits"), ("<x4", "elements of an unknown type"),
  ])
  func typesOfArrays(type: String, nouns: String) {
    #expect(
      array(type: type) == """
        this array holds \(nouns) ('\(type)')
        help: truth values, integers up to 64 bits, and floats of 16, 32 or 64 bits can be read
        """)
  }

  @Test func recordsInArrays() {
    #expect(
      header("{'descr': [('x', '<f4')], 'fortran_order': False, 'shape': (1,)}").hasPrefix(
        "this array holds records of several fields ('[('x', '<f4')]')\n"))
  }

  @Test func shapesOfArrays() {
    #expect(
      array("()") == """
        this array has 0 dimensions
        help: an array of 1, 2 or 3 dimensions can be read
        """)
    #expect(
      array("(1, 1, 1, 1)", layout: " layout=chw") == """
        this array has 4 dimensions
        help: an array of 1, 2 or 3 dimensions can be read
        """)
    #expect(array("(0,)", []) == "this array of shape (0,) has no entries")
    #expect(
      array("(99999, 99999)")
        == "this array of shape (99999, 99999) has more than the 67108864 entries that fit")
    #expect(
      array("(1, 1, 1)") == """
        this array of shape (1, 1, 1) does not say where its channels are
        help: add layout=chw where they come first, or layout=hwc where they come last
        """)
    #expect(
      array("(1,)", layout: " layout=hwc") == """
        this array has 1 dimension, so it has no layout
        help: remove layout, which tells where the channels are in 3 dimensions
        """)
    #expect(
      array("(2,)") == """
        the entries of this array take 2 bytes, but the file has 1
        help: the file is cut off
        """)
    #expect(
      array("(1,)", [1, 2]) == "the entries of this array take 1 byte, but the file has 2")
  }

  @Test func entriesOfArrays() {
    #expect(
      array("(1, 2)", type: "<f2", [0, 0, 0, 0xFE]) == """
        the entry [0, 1] of this array is nan
        help: an entry is a finite number; indices count from 0, as in NumPy
        """)
    #expect(
      array(type: "|b1", [7]) == """
        the entry [0] of this array is the byte 7, which is neither true nor false
        help: indices count from 0, as in NumPy
        """)
    #expect(
      array(type: ">f8", [0x7E, 0x37, 0xE4, 0x3C, 0x88, 0x00, 0x75, 0x9C]) == """
        the entry [0] of this array, 1e+300, has more digits than exact arithmetic holds
        help: indices count from 0, as in NumPy
        """)
    // 1e-30 and 1e20.
    #expect(
      array("(2,)", type: ">f4", [0x0D, 0xA2, 0x42, 0x60, 0x60, 0xAD, 0x78, 0xEC])
        == "these numbers together have more digits than exact arithmetic holds")
  }

  @Test func pictures() {
    #expect(
      complaint(Array("<svg/>".utf8), "a.png")
        == "this file is not a PNG picture, whatever its name says")
    var flag = Samples.flag
    flag[20] ^= 1
    #expect(
      complaint(flag, "a.png") == "this picture cannot be read; libpng says: IHDR: CRC error")
    // 100 000 × 1 000, with the right checksum.
    let large: [UInt8] =
      flag[..<16] + [0, 1, 0x86, 0xA0, 0, 0, 3, 0xE8, 8, 0, 0, 0, 0, 0x78, 0xB6, 0x19, 0xDE]
    #expect(
      complaint(large + Samples.flag[33...], "a.png")
        == "1000 rows and 100000 columns are more values than fit")
  }
}
