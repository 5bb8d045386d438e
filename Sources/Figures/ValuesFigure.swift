public import ConvEngine
import Markup
internal import Phrases

/// A matrix or a filter as its author typed it.
public struct ValuesFigure: Sendable {
  /// What the values are: cells of an image, weights of a filter, or a computed map.
  public enum Kind: String, Hashable, Sendable { case image, filter, map }

  /// What a cell shows.
  public enum View: Hashable, Sendable {
    /// Numbers on plain paper.
    case numbers
    /// Shaded cells; the numbers are there for a screen reader.
    case pixels
    /// Numbers on shaded cells.
    case both
  }

  var frame: FigureFrame
  var title: String
  var tensor: Tensor
  var kind: Kind
  var view: View
  var marks: Set<Position>

  /// A figure of `tensor` under the heading `title`, with `marks` outlined.
  public init(
    frame: FigureFrame, title: String, tensor: Tensor, kind: Kind, view: View, marks: Set<Position>
  ) {
    self.frame = frame
    self.title = title
    self.tensor = tensor
    self.kind = kind
    self.view = view
    self.marks = marks
  }

  /// The finished `<figure>`.
  public var markup: [UInt8] {
    let shape = tensor.shape
    return frame.figure(notes: notes, kind: "values") { figure in
      figure.element("div", ["class": "side-by-side"]) { row in
        for channel in 0..<shape.channels {
          panel(channel: channel, title: .text(title).inChannel(channel, of: shape.channels))
            .write(to: &row)
        }
      }
    }
  }

  private func panel(channel: Int, title: Message) -> Panel {
    let shape = tensor.shape
    let size = shape.isVector ? "\(shape.columns)" : "\(shape.rows) × \(shape.columns)"
    return Panel(
      title: title + ", \(size)",
      table: MatrixTable(
        tensor: tensor, channel: channel, style: kind, label: title, classes: viewClass,
        marks: marks))
  }

  private var viewClass: String {
    switch view {
    case .numbers: " plain"
    case .pixels: " pixels"
    case .both: ""
    }
  }

  private var notes: [Message] {
    var notes = [Message(.shape, Fact("shape", text: tensor.shape.typeset))]
    if !marks.isEmpty {
      let cells = marks.sorted().map {
        CellAddress($0, namesChannel: tensor.shape.channels > 1).inlineMessage
      }
      notes.append(Message(.outlined, Fact("cells", Message(joining: cells, separator: "; "))))
    }
    return notes
  }
}
