internal import CPNG
internal import ConvEngine
internal import Diagnostics

/// Reads pictures with libpng's simplified interface; all unsafe code of this module is here.
enum PNGReader {
  static func tensor(_ bytes: [UInt8], channels: PixelChannels) throws(DataFileError) -> Tensor {
    do throws(PNGError) {
      let pixels = try pixels(bytes, channels: channels)
      let shape = Shape(
        channels: channels.weights.count, rows: pixels.rows, columns: pixels.columns)
      let values = Numerators(pixels.values(of: channels))
      guard let tensor = try? Tensor(shape: shape, numerators: values) else {
        throw pixels.tooLarge(channels: channels)
      }
      return tensor
    } catch {
      throw .png(error)
    }
  }

  /// The pixels as the file has them: gray or coloured, with or without transparency.
  ///
  /// What they become is left to `Pixels`, because libpng's own change from colours to gray goes
  /// through 8 bits of linear light and turns the darkest tenth of all colours into black.
  private static func pixels(_ bytes: [UInt8], channels: PixelChannels) throws(PNGError) -> Pixels {
    // The other four bytes of the signature tell how a file was damaged, and libpng says so.
    guard bytes.starts(with: [0x89] + Array("PNG".utf8)) else { throw .notPNG }
    var image = png_image()
    image.version = png_uint_32(PNG_IMAGE_VERSION)
    defer { png_image_free(&image) }
    // libpng keeps the address of the file until it has finished.
    return try bytes.withUnsafeBufferPointer { file throws(PNGError) -> Pixels in
      guard png_image_begin_read_from_memory(&image, file.baseAddress, file.count) != 0 else {
        throw .unreadable(message(of: image))
      }
      image.format &= png_uint_32(PNG_FORMAT_FLAG_COLOR | PNG_FORMAT_FLAG_ALPHA)
      // 16 bits without a gamma of their own are taken as 8 bits are.
      image.flags |= png_uint_32(PNG_IMAGE_FLAG_16BIT_sRGB)
      var pixels = Pixels(
        rows: Int(image.height), columns: Int(image.width),
        isColored: image.format & png_uint_32(PNG_FORMAT_FLAG_COLOR) != 0,
        isTransparent: image.format & png_uint_32(PNG_FORMAT_FLAG_ALPHA) != 0)
      // A length has at most 31 bits, so that this product fits.
      guard pixels.rows * pixels.columns <= Tensor.maximumCount / channels.weights.count else {
        throw pixels.tooLarge(channels: channels)
      }
      pixels.samples = Array(
        repeating: 0, count: pixels.rows * pixels.columns * pixels.samplesPerPixel)
      guard png_image_finish_read(&image, nil, &pixels.samples, 0, nil) != 0 else {
        throw .unreadable(message(of: image))
      }
      return pixels
    }
  }

  private static func message(of image: png_image) -> String {
    withUnsafeBytes(of: image.message) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
  }
}
