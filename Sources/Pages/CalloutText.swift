internal import Course
import Markup

/// A callout's frame: a note with its kind as a word, or an answer folded until it is asked for.
enum CalloutText {
  /// The start; `title` is finished HTML, empty where the author gave none.
  static func opening(_ kind: Callout.Kind, title: String) -> String {
    var writer = MarkupWriter()
    let title =
      title.isEmpty ? kind.rawValue.prefix(1).uppercased() + kind.rawValue.dropFirst() : title
    if kind == .answer {
      writer.open("details", ["class": "callout answer"])
      writer.element("summary") { $0.finished(title) }
    } else {
      writer.open("div", ["class": "callout \(kind)", "role": "note"])
      writer.element("p", ["class": "callout-title"]) { $0.finished(title) }
    }
    return writer.markup
  }

  static func closing(_ kind: Callout.Kind) -> String {
    kind == .answer ? "</details>" : "</div>"
  }
}
