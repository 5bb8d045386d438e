import ConvEngine
import DataFiles
import Diagnostics
import Testing

@Suite struct NPYErrorTests {
  static let plain = "{'descr': '|u1', 'fortran_order': False, 'shape': (1, 2)}"

  @Test(arguments: [
    plain,
    "{'descr': '|u1', 'fortran_order': False, 'shape': (1, 2), }     \n",
    "{\"shape\" : ( 1,2 , ),'fortran_order':False ,\"descr\":'|u1'}",
    "  { 'fortran_order' : False, 'descr': '<u1', 'shape': (1L, 2L)}\n\n",
  ])
  func readsTheHeaderHoweverItIsSpaced(header: String) {
    for version in [[1, 0], [2, 0], [3, 0]] as [[UInt8]] {
      var file = ArrayFile(header: header, data: [1, 2])
      file.version = version
      #expect(file.error() == nil, "\(header)")
    }
  }

  static let brokenHeaders: [(header: String, offset: Int)] = [
    ("", 10), ("[]", 10), ("{", 11), ("{}x", 12), ("{'descr'}", 18), ("{descr: '|u1'}", 11),
    ("{'descr': |u1}", 20), ("{'descr': '|u1}", 20), ("{'descr': '\\x7c'}", 20),
    ("{'descr': '|u1' 'shape'}", 26), ("{'fortran_order': 0}", 28), ("{'shape': 3}", 20),
    ("{'shape': (3)}", 22), ("{'shape': (-3,)}", 21), ("{'shape': (3, 4}", 25),
    ("{'shape': (3 4)}", 23), ("{'shape': (,)}", 21), ("{'shape': (3,,)}", 23),
    ("{'descr': [('a', '|u1')", 33), (plain + "\0", 10 + plain.utf8.count),
    ("\t" + plain, 10), (plain + plain, 10 + plain.utf8.count),
  ]

  @Test(arguments: brokenHeaders)
  func saysWhereTheHeaderIsBroken(header: String, offset: Int) {
    #expect(
      ArrayFile(header: header, data: [1, 2]).error() == .malformedHeader(offset: offset),
      "\(header)")
  }

  @Test func refusesHeadersWithOtherKeys() {
    #expect(ArrayFile(header: "{}").error() == .missingKey("descr"))
    #expect(ArrayFile(header: "{'descr': '|u1'}").error() == .missingKey("fortran_order"))
    #expect(
      ArrayFile(header: "{'descr': '|u1', 'fortran_order': True}").error()
        == .missingKey("shape"))
    #expect(ArrayFile(header: "{'shape': (), 'shape': ()}").error() == .repeatedKey("shape"))
    #expect(ArrayFile(header: "{'order': 'C'}").error() == .unknownKey("order"))
  }

  @Test func refusesOtherFilesAndVersions() {
    func error(_ bytes: [UInt8]) -> DataFileError? {
      do {
        _ = try DataFormat.npy(layout: nil).tensor(from: bytes)
        return nil
      } catch {
        return error
      }
    }
    #expect(error([]) == .npy(.notNPY))
    #expect(error(Array("PK\u{3}\u{4}".utf8)) == .npy(.notNPY))
    let file = ArrayFile("|u1", [1], data: [7]).bytes
    #expect(error(Array(file.prefix(5))) == .npy(.notNPY))
    for count in 6..<(file.count - 1) {
      #expect(error(Array(file.prefix(count))) == .npy(.headerCutOff), "\(count)")
    }
    #expect(
      error(Array(file.dropLast())) == .npy(.sizeMismatch(expected: 1, found: 0)))
    for version in [[0, 0], [1, 1], [4, 0], [255, 255]] as [[UInt8]] {
      var other = ArrayFile("|u1", [1], data: [7])
      other.version = version
      #expect(
        other.error() == .unknownVersion(major: Int(version[0]), minor: Int(version[1])))
    }
    var long = file
    long[8...9] = [0xFF, 0xFF]
    #expect(error(long) == .npy(.headerCutOff))
  }

  static let types: [(description: String, type: NPYUnsupportedType)] = [
    ("<c8", NPYUnsupportedType.complex), ("<c16", .complex), ("|O", .objects), ("|S5", .text),
    ("<U5", .text), ("<M8[ns]", .times), ("<m8", .times), ("|V8", .rawBytes),
    ("<f16", .wideFloats), ("<f12", .wideFloats), ("<i16", .unknown), ("<f1", .unknown),
    ("|i2", .unknown), ("|f4", .unknown), ("=i4", .unknown), ("<i", .unknown), ("i4", .unknown),
    ("<", .unknown), ("", .unknown), ("<i04", .unknown), ("<i+4", .unknown), ("<é4", .unknown),
  ]

  @Test(arguments: types)
  func namesTypesThatItCannotRead(description: String, type: NPYUnsupportedType) {
    #expect(
      ArrayFile(description, [1], data: [0, 0, 0, 0]).error()
        == .unsupportedType(type, description: description))
  }

  @Test func namesRecords() {
    let header =
      "{'descr': [('a]', '<f4'), ('b', [('c', '|u1')])], 'fortran_order': False, 'shape': (1,)}"
    #expect(
      ArrayFile(header: header).error()
        == .unsupportedType(.records, description: "[('a]', '<f4'), ('b', [('c', '|u1')])]"))
  }

  @Test func refusesShapesThatAreNoTensor() {
    #expect(ArrayFile("|u1", [], data: [1]).error() == .unsupportedDimensions(0))
    #expect(ArrayFile("|u1", [1, 1, 1, 1], data: [1]).error() == .unsupportedDimensions(4))
    #expect(
      ArrayFile("|u1", [1, 1, 1, 1], data: [1]).error(layout: .chw) == .unsupportedDimensions(4))
    #expect(ArrayFile("|u1", [0]).error() == .noEntries(shape: [0]))
    #expect(ArrayFile("|u1", [3, 0, 2]).error(layout: .hwc) == .noEntries(shape: [3, 0, 2]))
    #expect(
      ArrayFile("|u1", [1, 1, 2], data: [1, 2]).error() == .layoutMissing(shape: [1, 1, 2]))
    #expect(ArrayFile("|u1", [1], data: [1]).error(layout: .chw) == .layoutSurplus(dimensions: 1))
    #expect(
      ArrayFile("|u1", [1, 1], data: [1]).error(layout: .hwc) == .layoutSurplus(dimensions: 2))
  }

  /// Shapes that claim more than the file has cost nothing.
  @Test func refusesShapesThatLie() {
    let limit = Tensor.maximumCount
    for shape in [
      [limit + 1], [limit, 2], [1 << 40, 1 << 40], [.max, .max], [2, 1 << 62], [1, .max],
    ] {
      #expect(
        ArrayFile("<f8", shape, data: [1]).error() == .tooManyEntries(shape: shape, limit: limit))
    }
    let header = "{'descr': '|u1', 'fortran_order': False, 'shape': (99999999999999999999,)}"
    #expect(
      ArrayFile(header: header).error() == .tooManyEntries(shape: [.max], limit: limit))
    #expect(
      ArrayFile("<f8", [limit], data: [1]).error()
        == .sizeMismatch(expected: 8 * limit, found: 1))
    #expect(
      ArrayFile("<i4", [2, 2], data: Array(repeating: 0, count: 17)).error()
        == .sizeMismatch(expected: 16, found: 17))
  }

  @Test func saysWhichEntryHasNoValue() {
    func error(_ type: String, _ bits: [UInt64], size: Int) -> NPYError? {
      ArrayFile(
        type, [2, 2], data: bits.flatMap { ArrayFile.bytes(of: $0, size: size, isBigEndian: false) }
      ).error()
    }
    let nan = Double.nan.bitPattern
    #expect(
      error("<f8", [0, 0, 0, nan], size: 8)
        == .unusableEntry(.notFinite("nan"), index: [1, 1]))
    #expect(
      error("<f8", [0, 0, (-Double.infinity).bitPattern, nan], size: 8)
        == .unusableEntry(.notFinite("-inf"), index: [1, 0]))
    #expect(
      error("<f4", [0, UInt64(Float.infinity.bitPattern), 0, 0], size: 4)
        == .unusableEntry(.notFinite("inf"), index: [0, 1]))
    for (bits, name) in [(0x7C00, "inf"), (0xFC00, "-inf"), (0xFE00, "nan")] as [(UInt64, String)] {
      #expect(
        error("<f2", [bits, 0, 0, 0], size: 2)
          == .unusableEntry(.notFinite(name), index: [0, 0]))
    }
    #expect(
      error("<f8", [0, 1e300.bitPattern, 0, 0], size: 8)
        == .unusableEntry(.tooLarge("1e+300"), index: [0, 1]))
    #expect(
      error("|b1", [0, 1, 2, 0], size: 1) == .unusableEntry(.notABool(2), index: [1, 0]))
    #expect(
      error("<f8", [1e-30.bitPattern, 1e20.bitPattern, 0, 0], size: 8) == .valuesDoNotFit)
  }

  @Test func countsIndicesAsTheArrayDoes() {
    var data = Array(repeating: UInt8(0), count: 24)
    data[11] = 2
    // Offset 11 of 2 × 3 × 4 in C order is [0, 2, 3], in Fortran order [1, 2, 1].
    for layout in ChannelLayout.allCases {
      #expect(
        ArrayFile("|b1", [2, 3, 4], data: data).error(layout: layout)
          == .unusableEntry(.notABool(2), index: [0, 2, 3]))
      #expect(
        ArrayFile("|b1", [2, 3, 4], isFortranOrder: true, data: data).error(layout: layout)
          == .unusableEntry(.notABool(2), index: [1, 2, 1]))
    }
  }
}
