internal import ConvEngine
internal import Course
internal import Figures
internal import LessonFormat
internal import Phrases

/// Hands what a block says to the figure that draws it.
enum FigureDrawing {
  /// The finished `<figure>` of a block on a page with these words.
  static func markup(of block: Block, _ phrases: Phrases) -> [UInt8] {
    let frame = FigureFrame(
      name: block.id, number: block.number, caption: block.caption, phrases: phrases)
    switch block.content {
    case .values(let tensor, let drawing, let view, let marks):
      let isComputed = block.kind == .show && drawing == .image && tensor.minimum < .zero
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
        selection: StepSelection(
          spelledOut: Set(steps).union(details.ask), asked: Set(details.ask))
      ).markup
    case .network(let network):
      return NetworkFigure(frame: frame, network: network).markup
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
