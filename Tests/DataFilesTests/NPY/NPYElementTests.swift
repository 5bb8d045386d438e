import ConvEngine
import DataFiles
import Diagnostics
import Testing

/// Every kind of element, in both orders of bytes and of entries, in all shapes and layouts.
@Suite struct NPYElementTests {
  struct Kind {
    let letter: String
    let size: Int
    /// A number and its bits.
    let encode: @Sendable (Int) -> (value: Rational, bits: UInt64)
  }

  static let kinds: [Kind] =
    [Kind(letter: "b", size: 1) { (Rational($0 & 1), UInt64($0 & 1)) }]
    + [1, 2, 4, 8].flatMap { size in
      [
        Kind(letter: "i", size: size) {
          let value = ($0.isMultiple(of: 3) ? -$0 : $0) % 128
          return (Rational(value), UInt64(bitPattern: Int64(value)))
        },
        Kind(letter: "u", size: size) { (Rational($0 % 256), UInt64($0 % 256)) },
      ]
    } + [
      Kind(letter: "f", size: 2) {
        // 1 to 1.999, in steps of 1/1024: the last bits of the fraction.
        let decimals = ["1", "1.001", "1.002", "1.003", "1.004", "1.005", "1.006"]
        let value = (try? Rational(literal: decimals[$0 % 7])) ?? .zero
        return (value, UInt64(0x3C00 + $0 % 7))
      },
      Kind(letter: "f", size: 4) {
        let value = Float($0) / 10
        return ((try? Rational(literal: "\(value)")) ?? .zero, UInt64(value.bitPattern))
      },
      Kind(letter: "f", size: 8) {
        let value = Double($0) / -100
        return ((try? Rational(literal: "\(value)")) ?? .zero, value.bitPattern)
      },
    ]

  static let cases: [(lengths: [Int], layout: ChannelLayout?)] = [
    ([1], nil), ([5], nil), ([1, 1], nil), ([2, 3], nil), ([3, 1], nil), ([1, 4], nil),
    ([2, 3, 4], .chw), ([2, 3, 4], .hwc), ([1, 2, 3], .chw), ([1, 2, 3], .hwc), ([3, 1, 1], .hwc),
  ]

  @Test func readsEveryKindInEveryOrder() throws {
    var count = 0
    for kind in Self.kinds {
      for isBigEndian in [false, true] {
        for isFortranOrder in [false, true] {
          for (lengths, layout) in Self.cases {
            try check(kind, isBigEndian, isFortranOrder, lengths, layout)
            count += 1
          }
        }
      }
    }
    #expect(count == 12 * 4 * 11)
  }

  private func check(
    _ kind: Kind, _ isBigEndian: Bool, _ isFortranOrder: Bool, _ lengths: [Int],
    _ layout: ChannelLayout?
  ) throws {
    let count = lengths.reduce(1, *)
    let elements = (0..<count).map(kind.encode)
    let order = kind.size == 1 ? "|" : isBigEndian ? ">" : "<"
    let file = ArrayFile(
      order + kind.letter + String(kind.size), lengths, isFortranOrder: isFortranOrder,
      data: elements.flatMap {
        ArrayFile.bytes(of: $0.bits, size: kind.size, isBigEndian: isBigEndian)
      })
    let tensor = try DataFormat.npy(layout: layout).tensor(from: file.bytes)
    let sizes = Array(repeating: 1, count: 3 - lengths.count) + lengths
    for a in 0..<sizes[0] {
      for b in 0..<sizes[1] {
        for c in 0..<sizes[2] {
          let offset =
            isFortranOrder
            ? a + sizes[0] * (b + sizes[1] * c) : (a * sizes[1] + b) * sizes[2] + c
          let position =
            layout == .hwc
            ? Position(channel: c, row: a, column: b) : Position(channel: a, row: b, column: c)
          #expect(tensor[position] == elements[offset].value, "\(file.header) \(position)")
        }
      }
    }
    #expect(tensor.shape.count == count)
  }

  @Test func readsTheLongestIntegers() throws {
    let data = ArrayFile.bytes(of: .max, size: 8, isBigEndian: false)
    let unsigned = try DataFormat.npy(layout: nil)
      .tensor(from: ArrayFile("<u8", [1], data: data).bytes)
    #expect(unsigned.maximum.description == "18446744073709551615")
    let signed = try DataFormat.npy(layout: nil)
      .tensor(from: ArrayFile("<i8", [1], data: data).bytes)
    #expect(signed.maximum.description == "-1")
  }
}
