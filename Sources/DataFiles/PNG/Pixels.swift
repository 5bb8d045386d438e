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
  func values(of channels: PixelChannels) -> [UInt8] {
    if !isColored, !isTransparent, channels == .gray { return samples }
    var values: [UInt8] = []
    values.reserveCapacity(rows * columns * channels.weights.count)
    for weights in channels.weights {
      let (red, green, blue) = (weights[0], weights[1], weights[2])
      let whole = red + green + blue
      // A gray pixel's one sample is its red, its green and its blue.
      let (toGreen, toBlue) = isColored ? (1, 2) : (0, 0)
      for start in stride(from: 0, to: samples.count, by: samplesPerPixel) {
        let sum =
          red * Int(samples[start]) + green * Int(samples[start + toGreen])
          + blue * Int(samples[start + toBlue])
        let opacity = isTransparent ? Int(samples[start + samplesPerPixel - 1]) : 255
        let mixed = sum * opacity + 255 * whole * (255 - opacity)
        values.append(UInt8((2 * mixed + 255 * whole) / (2 * 255 * whole)))
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
