/// A kind of file that values can be read from, and what the file itself does not say.
public enum DataFormat: Hashable, Sendable {
  /// Comma-separated values as spreadsheets write them; see `CSVProblem` for what is refused.
  ///
  /// Rows are lines. Entries are separated by semicolons if one stands outside quotes, else by
  /// commas if one does, else by tabs; an entry may be quoted, and blanks around it do not count. A line of nothing but blanks and separators starts the next channel.
  case csv
  /// An array that NumPy has saved (format versions 1 to 3); see `NPYError` for what is refused.
  ///
  /// An array of one dimension is one row, one of two is a matrix. The layout is given for three
  /// dimensions, and only then.
  ///
  /// Integers and truth values are exact. A float is read as the shortest decimal that reads back
  /// as the same float of its width, so that a `float32` of 0.1 is one tenth, as its author typed
  /// it, and not 0.100000001490116….
  case npy(layout: ChannelLayout?)
  /// A picture, its values from 0 to 255; see `PNGError` for what is refused.
  ///
  /// The values are those of 8-bit sRGB, as nearly all files hold them; they are then the file's
  /// own. A file of another gamma, or of 16 bits, is converted by libpng. What is transparent is
  /// laid on white as browsers do it: opacity α makes a value v into α v + (1 − α) 255.
  case png(channels: PixelChannels)
}

/// What the three dimensions of an array are.
public enum ChannelLayout: String, Hashable, Sendable, CaseIterable {
  /// Channels, height, width: as PyTorch and ONNX have it.
  case chw
  /// Height, width, channels: as TensorFlow and most readers of pictures have it.
  case hwc
}

/// The channels that a picture is read as.
public enum PixelChannels: String, Hashable, Sendable, CaseIterable {
  /// One channel: of a coloured pixel 0.299 R + 0.587 G + 0.114 B (ITU-R BT.601), which is what
  /// Pillow and OpenCV make gray of too.
  case gray
  /// Three channels: red, green, blue.
  case rgb
}
