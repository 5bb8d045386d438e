import ConvEngine
import DataFiles
import Diagnostics
import TestSupport
import Testing

/// Whatever the bytes of a file are, there are values or an error, and no trap.
@Suite struct MutatedFileTests {
  /// A file with some bytes changed, put in or taken out, or with its end cut off.
  private func mutated(_ file: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
    var bytes = file
    for _ in 0..<Int.random(in: 1...2, using: &generator) where !bytes.isEmpty {
      let index = Int.random(in: bytes.indices, using: &generator)
      switch Int.random(in: 0..<10, using: &generator) {
      case 0: bytes.removeSubrange(index...)
      case 1: bytes.remove(at: index)
      case 2: bytes.insert(bytes.randomElement(using: &generator) ?? 0, at: index)
      case 3: bytes[index] = .random(in: 0...255, using: &generator)
      case 4: bytes[index] = bytes.randomElement(using: &generator) ?? 0
      case 5: bytes += bytes[index...].prefix(20)
      case 6: bytes[index] &+= 1
      default: bytes[index] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
      }
    }
    return bytes
  }

  /// How many of the files were read.
  private func check(
    _ files: [[UInt8]], _ formats: [DataFormat], rounds: Int, seed: UInt64,
    repair: ([UInt8], inout SeededGenerator) -> [UInt8] = { file, _ in file }
  ) throws -> Int {
    var generator = SeededGenerator(seed: seed)
    var read = 0
    for round in 0..<rounds {
      let file = repair(mutated(files[round % files.count], &generator), &generator)
      for format in formats {
        guard let tensor = try? format.tensor(from: file) else { continue }
        read += 1
        #expect(tensor.shape.count == tensor.numerators.count)
        if case .png = format { continue }
        #expect(tensor.shape.count <= file.count, "more values than bytes")
      }
    }
    return read
  }

  @Test func tables() throws {
    let files = [
      "1,2,3\n4,5,6\n\n-7,.5,1/9\n1e-3,+2,0\n", "\"1\";\"2,5\"\r\n3;\u{2212}4\r\n",
      "\u{FEFF}1\t2\r3\t\"4\"\r\r5\t6\r7\t8",
    ].map { Array($0.utf8) }
    let read = try check(files, [.csv], rounds: 6000, seed: 1)
    #expect(read > 20)
  }

  @Test func arrays() throws {
    let files = try Fixture.arrays().map { [UInt8]($0.file) }
    let formats: [DataFormat] = [nil, .chw, .hwc].map { .npy(layout: $0) }
    let read = try check(files, formats, rounds: 6000, seed: 2)
    #expect(read > 20)
  }

  @Test func headersOfArrays() throws {
    let file = ArrayFile("<i2", [2, 1, 3], data: Array(0..<12))
    let header = Array(file.header.utf8)
    let read = try check([header], [.npy(layout: .hwc)], rounds: 6000, seed: 3) { header, _ in
      var other = file
      other.header = String(decoding: header, as: UTF8.self)
      return other.bytes
    }
    #expect(read > 20)
  }

  /// Every second picture has right checksums again, so that what is wrong is met further in.
  @Test func pictures() throws {
    let files = try Fixture.pictures().map { [UInt8]($0.file) }
    let formats = PixelChannels.allCases.map { DataFormat.png(channels: $0) }
    let read = try check(files, formats, rounds: 4000, seed: 4) { file, generator in
      Bool.random(using: &generator) ? file : PictureFile(file).bytes
    }
    #expect(read > 20)
  }
}
