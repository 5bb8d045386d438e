internal import Course
import Markup
internal import Phrases

/// A callout's frame: a note with its kind as a word, or an answer folded until it is asked for.
enum CalloutText {
  /// The start; `title` is finished HTML, empty where the author gave none.
  static func opening(_ kind: Callout.Kind, title: String, _ phrases: Phrases) -> [UInt8] {
    var writer = MarkupWriter(phrases)
    func write(_ element: String, _ attributes: MarkupWriter.Attributes = [:]) {
      if title.isEmpty {
        writer.element(element, attributes, say: Message(kind.phrase))
      } else {
        writer.element(element, attributes) { $0.finished(title) }
      }
    }
    if kind == .answer {
      writer.open("details", ["class": "callout answer"])
      write("summary")
    } else {
      writer.open("div", ["class": "callout \(kind)", "role": "note"])
      write("p", ["class": "callout-title"])
    }
    return writer.bytes
  }

  static func closing(_ kind: Callout.Kind) -> String {
    kind == .answer ? "</details>" : "</div>"
  }
}

extension Callout.Kind {
  /// The title of a callout that was given none.
  fileprivate var phrase: Phrase {
    switch self {
    case .question: .question
    case .answer: .answer
    case .note: .note
    case .tip: .tip
    case .warning: .warning
    case .summary: .summary
    }
  }
}
