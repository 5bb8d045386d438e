internal import LessonFormat
internal import ConvEngine
internal import Figures
internal import Course

/// Hands what a block says to the figure that draws it.
enum FigureDrawing {
  /// The finished `<figure>` of a block.
  static func markup(of block: Block) -> [UInt8] {
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
      let steps = details.steps.positions(in: operation.output.shape)
      return OperationFigure(
        frame: frame, operation: operation,
        names: OperationNames(input: details.inputName, filters: details.filterNames),
        selection: Figures.StepSelection(
          spelledOut: Set(steps).union(details.ask), asked: Set(details.ask))
      ).markup
    case .network(let network):
      return NetworkFigure(frame: frame, network: network).markup
    }
  }
}

extension View {
  /// The same, in the figures' room.
  fileprivate var figureView: ValuesFigure.View {
    switch self {
    case .numbers: .numbers
    case .pixels: .pixels
    case .both: .both
    }
  }
}
