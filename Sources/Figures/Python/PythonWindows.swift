internal import ConvEngine

/// The windows of an array `x` as an array of their own: the places first, then the cells of a window.
struct PythonWindows {
  var window: SlidingWindow
  /// The array is a matrix, without channels.
  var isPlain: Bool

  private var length: Extent {
    Extent(rows: window.rows.windowLength, columns: window.columns.windowLength)
  }

  /// `sliding_window_view`, with steps for a stride and for a dilation.
  var numpy: String {
    let axes = isPlain ? "" : ", axis=(1, 2)"
    let view = "sliding_window_view(x, (\(length.rows), \(length.columns))\(axes))"
    guard window.stride != Extent(1) else { return view + steps }
    let channels = isPlain ? "" : ":, "
    let strides = "\(step(window.stride.rows)), \(step(window.stride.columns))"
    let gaps =
      window.dilation == Extent(1)
      ? "" : ", \(step(window.dilation.rows)), \(step(window.dilation.columns))"
    return "\(view)[\(channels)\(strides)\(gaps)]"
  }

  /// `unfold` along rows and columns, with steps for a dilation.
  var pytorch: String {
    let axis = isPlain ? 0 : 1
    return "x.unfold(\(axis), \(length.rows), \(window.stride.rows))"
      + ".unfold(\(axis + 1), \(length.columns), \(window.stride.columns))\(steps)"
  }

  private var steps: String {
    window.dilation == Extent(1)
      ? "" : "[..., \(step(window.dilation.rows)), \(step(window.dilation.columns))]"
  }

  private func step(_ length: Int) -> String { length == 1 ? ":" : "::\(length)" }
}

/// A call's arguments, with those left out that say what holds anyway.
struct PythonArguments {
  private(set) var text: String

  init(_ positional: String...) { text = positional.joined(separator: ", ") }

  mutating func add(_ name: String, _ value: String, unless usual: String) {
    if value != usual { text += ", \(name)=\(value)" }
  }
}
