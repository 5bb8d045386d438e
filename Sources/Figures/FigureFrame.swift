import Markup
public import Phrases

/// What every figure has around its drawing: an id, a number, a caption, and a line on how to read it.
public struct FigureFrame: Hashable, Sendable {
  /// The block's name, which is the figure's id and the name of its radio buttons.
  public var name: String
  /// The figure's number in its lesson, from 1.
  public var number: Int
  /// The author's caption.
  public var caption: String?
  /// The words of the page.
  public var phrases: Phrases

  /// A frame for the block called `name`, on a page with these words.
  public init(name: String, number: Int, caption: String?, phrases: Phrases = .english) {
    self.phrases = phrases
    self.name = name
    self.number = number
    self.caption = caption
  }

  /// The name of the radio buttons of an output channel's stage; each stage has a choice of its own.
  func group(_ channel: Int) -> String {
    channel == 0 ? name : "\(name).\(channel + 1)"
  }

  /// The finished figure: `drawing`, the operation as framework code, and the caption with `notes`, a
  /// line each. HTML wants the caption last.
  func figure(
    notes: [Message] = [], kind: String? = nil, code: PythonCode? = nil,
    _ drawing: (inout MarkupWriter) -> Void
  ) -> [UInt8] {
    var writer = MarkupWriter(phrases)
    writer.element("figure", ["id": name, "class": kind]) { figure in
      drawing(&figure)
      code?.write(to: &figure)
      figure.element("figcaption") { line in
        line.element("b", say: Message(.figure, Fact("number", number)))
        if let caption { line.text(". \(caption)") }
        for note in notes {
          line.element("span", ["class": "how"], say: note)
        }
      }
    }
    return writer.bytes
  }
}
