internal import LessonFormat
internal import ConvEngine
internal import Figures
internal import Course

/// Hands each block to the figure that draws it: the one table of which figure draws what.
enum FigureDrawing {
  /// The finished `<figure>` of a block.
  static func markup(of block: Block) -> String {
    let frame = FigureFrame(name: block.id, number: block.number, caption: block.caption)
    switch block.content {
    case .values(let tensor, let drawing, let view, let marks):
      let isComputed = block.kind == "show" && drawing == .image && tensor.minimum < .zero
      return ValuesFigure(
        frame: frame, title: block.name, tensor: tensor,
        kind: drawing == .filter ? .filter : isComputed ? .map : .image, view: view.figureView,
        marks: Set(marks)
      ).markup
    case .operation(let operation, let details):
      return markup(of: operation, details: details, frame: frame)
    case .network(let network):
      return NetworkFigure(frame: frame, network: network).markup
    }
  }

  private static func markup(
    of operation: any ConvEngine.Operation, details: OperationBlock, frame: FigureFrame
  ) -> String {
    let names = OperationNames(input: details.inputName, filters: details.filterNames)
    let steps = details.steps.positions(in: operation.output.shape)
    let selection = StepSelection(
      spelledOut: Set(steps).union(details.ask), asked: Set(details.ask))
    var frame = frame
    frame.selection = selection.note(windows: operation.output.shape.count)
    switch operation {
    case let convolution as Convolution:
      return ConvolutionFigure(
        frame: frame, convolution: convolution, names: names, selection: selection
      ).markup
    case let pooling as MaximumPooling:
      return PoolingFigure(
        frame: frame, operation: pooling, kind: .maximum, names: names, selection: selection
      ).markup
    case let pooling as AveragePooling:
      return PoolingFigure(
        frame: frame, operation: pooling, kind: .average(countsPadding: pooling.countsPadding),
        names: names, selection: selection
      ).markup
    case let rectification as Rectification:
      return RectificationFigure(
        frame: frame, operation: rectification, names: names, selection: selection
      ).markup
    case let padding as Padding:
      frame.selection = nil
      return PaddingFigure(frame: frame, operation: padding, names: names).markup
    case let flattening as Flattening:
      return FlatteningFigure(
        frame: frame, operation: flattening, names: names, selection: selection
      ).markup
    case let pooling as GlobalMaximumPooling:
      return GlobalPoolingFigure(
        frame: frame, operation: pooling, isMaximum: true, names: names, selection: selection
      ).markup
    case let pooling as GlobalAveragePooling:
      return GlobalPoolingFigure(
        frame: frame, operation: pooling, isMaximum: false, names: names, selection: selection
      ).markup
    case let convolution as TransposedConvolution:
      return TransposedConvolutionFigure(
        frame: frame, convolution: convolution, names: names, selection: selection
      ).markup
    case let dense as Dense:
      return DenseFigure(frame: frame, dense: dense, names: names, selection: selection).markup
    case let softmax as Softmax:
      frame.selection = nil
      return SoftmaxFigure(frame: frame, softmax: softmax, names: names).markup
    default:
      preconditionFailure("An operation that no figure draws: \(type(of: operation)).")
    }
  }
}

extension CellView {
  /// The same, as Figures calls it.
  fileprivate var figureView: ValuesFigure.View {
    switch self {
    case .numbers: .numbers
    case .pixels: .pixels
    case .both: .both
    }
  }
}
