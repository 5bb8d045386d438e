internal import ConvEngine

extension MaximumPooling: PythonWritten {
  var python: PythonCode {
    let program = PythonPooling(window: window, input: input)
    var numpy = [PythonDialect.numpy.array("x", input, isPlain: program.isPlain)]
    if program.fitting != .zero { numpy.append(program.pad("-np.inf", .numpy)) }
    numpy += ["windows = \(program.windows.numpy)", "y = windows.max(axis=(-2, -1))", "print(y)"]

    var pytorch = [PythonDialect.pytorch.array("x", input, isPlain: program.isPlain)]
    if !program.fitsFramework { pytorch.append(program.pad("-torch.inf", .pytorch)) }
    var call = program.call
    call.add("dilation", PythonNumber.pair(window.dilation), unless: "1")
    if program.fitsFramework, window.rows.roundsUp { call.add("ceil_mode", "True", unless: "") }
    pytorch.append("y = F.max_pool2d(\(call.text))")
    return PythonCode(
      numpy: numpy, pytorch: pytorch + [program.isPlain ? "print(y[0])" : "print(y)"])
  }
}

extension AveragePooling: PythonWritten {
  var python: PythonCode {
    let program = PythonPooling(window: window, input: input)
    let (counted, uncounted) = countsPadding ? program.countedPadding : (.zero, program.fitting)
    var numpy = [PythonDialect.numpy.array("x", input, isPlain: program.isPlain)]
    if counted != .zero { numpy.append(program.pad("0", .numpy, counted)) }
    if uncounted != .zero { numpy.append(program.pad("np.nan", .numpy, uncounted)) }
    let isWhole = uncounted == .zero
    numpy.append("windows = \(program.windows.numpy)")
    numpy.append(
      isWhole ? "y = windows.mean(axis=(-2, -1))" : "y = np.nanmean(windows, axis=(-2, -1))")

    var pytorch = [PythonDialect.pytorch.array("x", input, isPlain: program.isPlain)]
    let isDense = window.dilation == Extent(1)
    if isDense, program.fitsFramework || isWhole {
      if !program.fitsFramework { pytorch.append(program.pad("0", .pytorch, counted)) }
      var call = program.call
      if program.fitsFramework {
        if window.rows.roundsUp { call.add("ceil_mode", "True", unless: "") }
        if !countsPadding, window.padding != .zero {
          call.add("count_include_pad", "False", unless: "")
        }
      }
      pytorch.append("y = F.avg_pool2d(\(call.text))")
      pytorch.append(program.isPlain ? "print(y[0])" : "print(y)")
    } else {
      // PyTorch's own pools with no dilation, with even padding, and with half a window of it at most.
      if counted != .zero { pytorch.append(program.pad("0", .pytorch, counted)) }
      if uncounted != .zero { pytorch.append(program.pad("torch.nan", .pytorch, uncounted)) }
      pytorch.append("windows = \(program.windows.pytorch)")
      pytorch.append("y = windows.\(isWhole ? "mean" : "nanmean")(dim=(-2, -1))")
      pytorch.append("print(y)")
    }
    return PythonCode(numpy: numpy + ["print(y)"], pytorch: pytorch)
  }
}

/// What the programs of both kinds of pooling share.
private struct PythonPooling {
  let window: SlidingWindow
  let input: Tensor

  var isPlain: Bool { input.shape.channels == 1 }

  var windows: PythonWindows { PythonWindows(window: window, isPlain: isPlain) }

  /// The padding with which each window fits, the last one too where the size is rounded up.
  var fitting: Edges {
    Edges(
      top: window.rows.paddingBefore, right: window.columns.fittingPaddingAfter,
      bottom: window.rows.fittingPaddingAfter, left: window.columns.paddingBefore)
  }

  /// `fitting` in two: the author's padding, and what is beyond it, which is never counted.
  var countedPadding: (counted: Edges, beyond: Edges) {
    var counted = fitting
    counted.right = min(counted.right, window.padding.right)
    counted.bottom = min(counted.bottom, window.padding.bottom)
    let beyond = Edges(
      top: 0, right: fitting.right - counted.right, bottom: fitting.bottom - counted.bottom, left: 0
    )
    return (counted, beyond)
  }

  /// Whether PyTorch takes this padding: the same before and after, and half a window at most.
  var fitsFramework: Bool {
    [window.rows, window.columns].allSatisfy { axis in
      axis.paddingBefore == axis.paddingAfter && 2 * axis.paddingBefore <= axis.size
    }
  }

  /// Input, size, stride, and padding if PyTorch takes it.
  var call: PythonArguments {
    let source = isPlain ? "x[None]" : "x"
    var call = PythonArguments(source, PythonNumber.pair(window.size))
    call.add(
      "stride", PythonNumber.pair(window.stride), unless: PythonNumber.pair(window.size))
    if fitsFramework {
      let padding = Extent(rows: window.rows.paddingBefore, columns: window.columns.paddingBefore)
      call.add("padding", PythonNumber.pair(padding), unless: "0")
    }
    return call
  }

  func pad(_ value: String, _ dialect: PythonDialect, _ edges: Edges? = nil) -> String {
    let padding = PythonPadding(edges: edges ?? fitting, value: value)
    return switch dialect {
    case .numpy: "x = \(padding.numpy(isPlain: isPlain))"
    case .pytorch: "x = \(padding.pytorch(size: input.shape))"
    }
  }
}

extension SlidingAxis {
  /// The padding after the last cell up to the end of the last window.
  fileprivate var fittingPaddingAfter: Int {
    roundsUp ? max(0, start(of: count - 1) + windowLength - inputLength) : paddingAfter
  }
}
