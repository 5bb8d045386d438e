internal import Lessons
import Markup
internal import MathML

/// Where a lesson's links lead and its pictures are, which differs from page to page.
protocol Surroundings {
  /// The link to a target, escaped; nothing where it leads nowhere, and the text stands without a link.
  func link(to target: LinkTarget) -> String?
  /// The address of a picture, escaped.
  func picture(_ target: LinkTarget) -> String
}

/// Fills a lesson's holes: figures, values, callouts, links and pictures.
struct LessonRenderer {
  /// Finished figures by their blocks' ids.
  var figures: [String: String]
  var surroundings: any Surroundings

  /// The lesson as one string of HTML.
  func html(_ pieces: [LessonPiece]) -> String {
    var html = ""
    for piece in pieces {
      switch piece {
      case .html(let finished): html += finished
      case .block(let block): html += figures[block.id, default: ""]
      case .value(let text): html += "<span class=\"value\">\(escaped(text))</span>"
      case .formula(let formula, let place): write(formula, place, to: &html)
      case .calloutStart(let callout):
        html += CalloutText.opening(callout.kind, title: self.html(callout.title))
      case .calloutEnd(let kind): html += CalloutText.closing(kind)
      case .link(let target): write(target, to: &html)
      case .linkText(let text): html += escaped(text)
      case .image(let target, let width, let height):
        html += surroundings.picture(target)
        // The piece after ends the last attribute.
        if let width, let height { html += "\" width=\"\(width)\" height=\"\(height)" }
      }
    }
    return html
  }

  /// A formula on lines of its own may be wider than a phone, and then scrolls by itself.
  private func write(_ formula: Formula, _ place: FormulaPlace, to html: inout String) {
    let isDisplay = place != .line
    let markup = formula.markup(isDisplay: isDisplay)
    switch place {
    case .line: html += markup
    case .alternativeText: html += escaped(formula.plainText)
    case .paragraph: html += "<div class=\"display\" tabindex=\"0\">\(markup)</div>"
    case .display: html += "<span class=\"display\" tabindex=\"0\">\(markup)</span>"
    }
  }

  /// The piece before ends with `<a href="`; a link that leads nowhere loses its address.
  private func write(_ target: LinkTarget, to html: inout String) {
    let attribute = " href=\""
    if let link = surroundings.link(to: target) {
      html += link
    } else if html.hasSuffix(attribute) {
      html.removeLast(attribute.count)
      html += " class=\"elsewhere"
    }
  }
}
