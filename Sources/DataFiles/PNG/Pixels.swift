internal import Diagnostics

/// The pixels of a picture, 8 bits a sample.
struct Pixels {
  let rows: Int
  let columns: Int
  /// Whether a pixel is red, green and blue, not gray alone.
  let isColored: Bool
  /// Whether the last sample of a pixel is its opacity.
  let isTransparent: Bool
  /// By rows, with the samples of a pixel side by side.
  var samples: [UInt8] = []

  var samplesPerPixel: Int { (isColored ? 3 : 1) + (isTransparent ? 1 : 0) }

  /// The values by channels, laid on white.
  ///
  /// Each is rounded once, half up, from the exact value.
  func values(of channels: PixelChannels) -> [Int128] {
    var values: [Int128] = []
    values.reserveCapacity(rows * columns * channels.weights.count)
    for weights in channels.weights {
      let weights = isColored ? weights : [weights.reduce(0, +)]
      let whole = weights.reduce(0, +)
      for start in stride(from: 0, to: samples.count, by: samplesPerPixel) {
        var sum = 0
        for (offset, weight) in weights.enumerated() {
          sum += weight * Int(samples[start + offset])
        }
        let opacity = isTransparent ? Int(samples[start + samplesPerPixel - 1]) : 255
        let mixed = sum * opacity + 255 * whole * (255 - opacity)
        values.append(Int128((2 * mixed + 255 * whole) / (2 * 255 * whole)))
      }
    }
    return values
  }

  func tooLarge(channels: PixelChannels) -> PNGError {
    .tooLarge(rows: rows, columns: columns, channels: channels.weights.count)
  }
}

extension PixelChannels {
  /// The weights of red, green and blue in each channel.
  var weights: [[Int]] {
    switch self {
    case .gray: [[299, 587, 114]]
    case .rgb: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    }
  }
}
