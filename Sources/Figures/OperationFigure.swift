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
    case .convolution(let convolution):
      ConvolutionFigure(context: self, convolution: convolution).markup
    case .transposedConvolution(let convolution):
      TransposedConvolutionFigure(context: self, convolution: convolution).markup
    case .padding(let padding): PaddingFigure(context: self, operation: padding).markup
    case .rectification(let rectification):
      CellwiseFigure(context: self, rule: "ReLU(x) = max(0, x)", code: rectification).markup
    case .leakyRectification(let rectification):
      CellwiseFigure(context: self, rule: rectification.rule, code: rectification).markup
    case .maximumPooling(let pooling):
      PoolingFigure(context: self, pooling: pooling, kind: .maximum).markup
    case .averagePooling(let pooling):
      PoolingFigure(
        context: self, pooling: pooling, kind: .average(countsPadding: pooling.countsPadding)
      ).markup
    case .globalMaximumPooling(let pooling):
      GlobalPoolingFigure(context: self, note: .largestOfChannel, code: pooling).markup
    case .globalAveragePooling(let pooling):
      GlobalPoolingFigure(context: self, note: .meanOfChannel, code: pooling).markup
    case .flattening(let flattening):
      FlatteningFigure(context: self, operation: flattening).markup
    case .dense(let dense): DenseFigure(context: self, dense: dense).markup
    case .softmax(let softmax): SoftmaxFigure(context: self, softmax: softmax).markup
    }
  }

  /// The figure of an operation whose windows are chosen by the reader.
  func figure(
    notes: [Message], kind: String, code: some PythonWritten,
    _ drawing: (inout MarkupWriter) -> Void
  ) -> [UInt8] {
    let selected = selection.note(windows: operation.output.shape.count)
    return frame.figure(
      notes: notes + [selected].compactMap { $0 }, kind: kind, code: code.shortPython, drawing)
  }
}
