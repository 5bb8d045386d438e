internal import Lessons
import Markup

/// Fills a lesson's holes: figures, values, callouts, links and pictures, as one page needs them.
struct LessonRenderer {
  /// How links and pictures are written, which differs between a page and a handout.
  protocol Surroundings {
    /// The link to a target; nothing where it leads nowhere, and the text stands without a link.
    func link(to target: LinkTarget) -> String?
    /// The address of a picture below `Content/`.
    func picture(_ path: String) -> String
  }

  var lesson: Lesson
  var figures: [Block.ID: String]
  var surroundings: any Surroundings

  /// The lesson as one string of HTML.
  func html() -> String {
    var html = ""
    for piece in lesson.pieces {
      switch piece {
      case .html(let finished): html += finished
      case .block(let block): html += figures[block.id, default: ""]
      case .value(let text): html += "<span class=\"value\">\(escaped(text))</span>"
      case .calloutStart(let callout): html += opening(of: callout)
      case .calloutEnd(let callout): html += closing(of: callout)
      case .link(let target): write(target, to: &html)
      case .linkText(let text): html += escaped(text)
      case .image(.file(let path)): html += surroundings.picture(path)
      case .image(.asWritten(let source)): html += source
      }
    }
    return html
  }

  /// The piece before ends with `<a href="`; a link that leads nowhere loses its address.
  private func write(_ target: LinkTarget, to html: inout String) {
    if let link = surroundings.link(to: target) {
      html += link
    } else if html.hasSuffix(" href=\"") {
      html.removeLast(" href=\"".count)
      html += " class=\"elsewhere"
    }
  }
}
