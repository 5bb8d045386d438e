public import ConvEngine
import Markup
internal import Phrases

/// The figure of an operation: the one switch from a kind to what draws it.
public struct OperationFigure: Sendable {
  let frame: FigureFrame
  let operation: ConvEngine.Operation
  let names: OperationNames
  let selection: StepSelection

  /// A figure of `operation`; `names.filters` has a name for each filter or matrix of weights.
  public init(
    frame: FigureFrame, operation: ConvEngine.Operation, names: OperationNames,
    selection: StepSelection
  ) {
    self.frame = frame
    self.operation = operation
    self.names = names
    self.selection = selection
  }

  /// The finished `<figure>`.
  public var markup: [UInt8] {
    switch operation {
    case .convolution(let convolution): figure(of: convolution)
    case .transposedConvolution(let convolution): figure(of: convolution)
    case .padding(let padding): figure(of: padding)
    case .rectification(let rectification):
      cellwise(rule: "ReLU(x) = max(0, x)", code: rectification)
    case .leakyRectification(let rectification):
      cellwise(rule: rectification.rule, code: rectification)
    case .maximumPooling(let pooling):
      figure(of: pooling, result: .largestOfWindow, padding: .rimNotRead)
    case .averagePooling(let pooling):
      figure(
        of: pooling, result: .meanOfWindow,
        padding: pooling.countsPadding ? .rimCounted : .rimNotCounted)
    case .globalMaximumPooling(let pooling): wholeChannels(.largestOfChannel, code: pooling)
    case .globalAveragePooling(let pooling): wholeChannels(.meanOfChannel, code: pooling)
    case .flattening(let flattening): figure(of: flattening)
    case .dense(let dense): figure(of: dense)
    case .softmax(let softmax): SoftmaxFigure(context: self, softmax: softmax).markup
    }
  }

  /// The figure of an operation whose windows are chosen by the reader; absent notes are left out.
  func figure(
    notes: [Message?], kind: String, code: some PythonWritten,
    _ drawing: (inout MarkupWriter) -> Void
  ) -> [UInt8] {
    let selected = selection.note(windows: operation.output.shape.count)
    return frame.figure(
      notes: (notes + [selected]).compactMap { $0 }, kind: kind, code: code.shortPython, drawing)
  }

  /// The stage of one output channel, with what most of them have.
  func stage(_ channel: Int = 0, inputs: [MatrixTable], title: Message) -> Stage {
    let shape = operation.output.shape
    return Stage(
      name: frame.group(channel), operation: operation, inputs: inputs, inputTitle: title,
      outputChannel: channel,
      outputTitle: .text(frame.name).sized(shape.rows, shape.columns)
        .inChannel(channel, of: shape.channels),
      selection: selection, wrap: shape.columns)
  }

  /// How the size follows from a window, what no window reads, and what stands on its padding.
  func notes(on window: SlidingWindow, padding: Message) -> [Message?] {
    let formula = SizeFormula(window: window)
    return [formula.note, formula.unreachedNote, window.padding == .zero ? nil : padding]
  }
}
