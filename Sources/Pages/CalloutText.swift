internal import Markdown
import Markup

/// A callout's frame: a note with its kind as a word, or an answer folded until it is asked for.
enum CalloutText {
  static func opening(_ callout: Callout) -> String {
    var writer = MarkupWriter()
    let title = callout.title.map { if case .html(let h) = $0 { h } else { "" } }.joined().isEmpty ? word(for: callout.kind) : callout.title.map { if case .html(let h) = $0 { h } else { "" } }.joined()
    if callout.kind == "answer" {
      writer.open("details", ["class": "callout answer"])
      writer.element("summary", text: title)
    } else {
      writer.open(
        "div", ["class": "callout \(callout.kind)", "role": "note", "aria-label": title])
      writer.element("p", ["class": "callout-title"], text: title)
    }
    return writer.markup + "\n"
  }

  static func closing(_ callout: Callout) -> String {
    callout.kind == "answer" ? "</details>\n" : "</div>\n"
  }

  private static func word(for kind: String) -> String {
    kind.prefix(1).uppercased() + kind.dropFirst()
  }
}
