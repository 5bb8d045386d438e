internal import ConvEngine

extension MaximumPooling: PythonWritten {
  var python: PythonCode {
    PythonPooling(window: window, input: input, countsPadding: nil).code
  }
}

extension AveragePooling: PythonWritten {
  var python: PythonCode {
    PythonPooling(window: window, input: input, countsPadding: countsPadding).code
  }
}

/// The programs of both kinds of pooling.
private struct PythonPooling {
  let window: SlidingWindow
  let input: Tensor
  /// Whether padding counts in a mean; nil for a maximum.
  let countsPadding: Bool?

  var code: PythonCode {
    let isPlain = input.shape.channels == 1
    let windows = PythonWindows(window: window, isPlain: isPlain)
    let isMaximum = countsPadding == nil
    let isWhole = isMaximum || padding.ignored == .zero
    // PyTorch's own means have no dilation and count what is beyond the padding.
    let isOwn = isMaximum || window.dilation == Extent(1) && (fitsFramework || isWhole)
    return PythonCode(
      arrays: { [$0.array("x", input, isPlain: isPlain)] },
      numpy: pads(.numpy, isPlain) + [
        "windows = \(windows.numpy)",
        isWhole
          ? "y = windows.\(isMaximum ? "max" : "mean")(axis=(-2, -1))"
          : "y = np.nanmean(windows, axis=(-2, -1))",
      ],
      pytorch: isOwn
        ? (fitsFramework ? [] : pads(.pytorch, isPlain))
          + ["y = F.\(isMaximum ? "max" : "avg")_pool2d(\(arguments(isPlain)))"]
        : pads(.pytorch, isPlain) + [
          "windows = \(windows.pytorch)",
          "y = windows.\(isWhole ? "mean" : "nanmean")(dim=(-2, -1))",
        ],
      printsFirst: isPlain && isOwn)
  }

  /// The padding with which each window fits, the last one too where the size is rounded up: what counts as
  /// zeros, and what does not, as is what lies beyond the author's padding.
  private var padding: (counted: Edges, ignored: Edges) {
    let fitting = Edges(
      top: window.rows.paddingBefore, right: window.columns.fittingPaddingAfter,
      bottom: window.rows.fittingPaddingAfter, left: window.columns.paddingBefore)
    guard countsPadding == true else { return (.zero, fitting) }
    var counted = fitting
    counted.right = min(counted.right, window.padding.right)
    counted.bottom = min(counted.bottom, window.padding.bottom)
    let ignored = Edges(
      top: 0, right: fitting.right - counted.right, bottom: fitting.bottom - counted.bottom, left: 0
    )
    return (counted, ignored)
  }

  private func pads(_ dialect: PythonDialect, _ isPlain: Bool) -> [String] {
    let library = dialect == .numpy ? "np" : "torch"
    let ignored = countsPadding == nil ? "-\(library).inf" : "\(library).nan"
    return [(padding.counted, "0"), (padding.ignored, ignored)].filter { $0.0 != .zero }.map {
      let padding = PythonPadding(edges: $0, value: $1)
      return switch dialect {
      case .numpy: "x = \(padding.numpy(isPlain: isPlain))"
      case .pytorch: "x = \(padding.pytorch(size: input.shape))"
      }
    }
  }

  /// Whether PyTorch takes this padding: the same before and after, and half a window at most.
  private var fitsFramework: Bool {
    window.padding.isEven && 2 * window.padding.top <= window.size.rows
      && 2 * window.padding.left <= window.size.columns
  }

  /// Input, size, stride, and padding if PyTorch takes it.
  private func arguments(_ isPlain: Bool) -> String {
    let size = PythonNumber.pair(window.size)
    var call = PythonArguments(isPlain ? "x[None]" : "x", size)
    call.add("stride", PythonNumber.pair(window.stride), unless: size)
    let padding = Extent(rows: window.padding.top, columns: window.padding.left)
    if fitsFramework { call.add("padding", PythonNumber.pair(padding), unless: "0") }
    call.add("dilation", PythonNumber.pair(window.dilation), unless: "1")
    guard fitsFramework else { return call.text }
    if window.rows.roundsUp { call.add("ceil_mode", "True", unless: "") }
    if countsPadding == false, window.padding != .zero {
      call.add("count_include_pad", "False", unless: "")
    }
    return call.text
  }
}

extension SlidingAxis {
  /// The padding after the last cell up to the end of the last window.
  fileprivate var fittingPaddingAfter: Int {
    roundsUp ? max(0, start(of: count - 1) + windowLength - inputLength) : paddingAfter
  }
}
