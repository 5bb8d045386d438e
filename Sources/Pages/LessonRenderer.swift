internal import Course
internal import Markdown
import Markup
internal import MathML
internal import Phrases

/// Where a lesson's links lead and its pictures are, which differs from page to page.
protocol Surroundings {
  /// The link to a target, escaped; nothing where it leads nowhere, and the text stands without a link.
  func link(to target: LinkTarget) -> String?
  /// The address of a picture, escaped.
  func picture(_ target: LinkTarget) -> String
}

/// Writes a lesson's text with its figures, values, callouts, links and pictures.
struct LessonRenderer {
  /// Finished figures by their blocks' ids.
  var figures: [String: [UInt8]]
  var surroundings: any Surroundings
  /// The words of the page.
  var phrases: Phrases

  /// The whole lesson as HTML.
  func html(_ lesson: Lesson) -> String {
    String(decoding: html(lesson, lesson.document.events.indices), as: UTF8.self)
  }

  /// Some nodes of a lesson as HTML.
  func html(_ lesson: Lesson, _ events: Range<Int>, keepsWordsWhole: Bool = false) -> [UInt8] {
    pieces(lesson, events, keepsWordsWhole: keepsWordsWhole).bytes
  }

  /// The same without copying the figures.
  func pieces(_ lesson: Lesson, _ events: Range<Int>, keepsWordsWhole: Bool = false) -> Pieces {
    var writer = writer(lesson, keepsWordsWhole: keepsWordsWhole)
    writer.write(events)
    return writer.pieces
  }

  /// A heading's content for a place in a link.
  func html(of heading: LessonHeading, in lesson: Lesson) -> String {
    var writer = writer(lesson)
    writer.writeWithoutLinks(heading.content)
    return String(decoding: writer.html, as: UTF8.self)
  }

  private func writer(_ lesson: Lesson, keepsWordsWhole: Bool = false) -> ProseWriter {
    ProseWriter(
      lesson.document, filler: LessonFiller(lesson: lesson, renderer: self),
      keepsWordsWhole: keepsWordsWhole)
  }
}

private struct LessonFiller: ProseFiller {
  let lesson: Lesson
  let renderer: LessonRenderer

  func finishedFence(_ number: Int) -> [UInt8]? {
    lesson.fences[number].flatMap { renderer.figures[$0.id] }
  }

  /// What is not finished has an error, and nothing is written for it.
  func writeFence(_ number: Int, to html: inout [UInt8]) {}

  func writeValue(_ number: Int, inAlternativeText: Bool, to html: inout [UInt8]) {
    if !inAlternativeText { html += "<span class=\"value\">".utf8 }
    appendEscaped(lesson.values[number].utf8, to: &html)
    if !inAlternativeText { html += "</span>".utf8 }
  }

  /// A formula on lines of its own may be wider than a phone, and then scrolls by itself.
  func writeFormula(_ number: Int, to html: inout [UInt8]) {
    guard let formula = lesson.formulas[number] else { return }
    let span = lesson.document.formulas[number]
    if span.isInAlternativeText {
      appendEscaped(formula.plainText.utf8, to: &html)
    } else if !span.isDisplay {
      html += formula.markup(isDisplay: false).utf8
    } else {
      let element = span.isAlone ? "div" : "span"
      html += "<\(element) class=\"display\" tabindex=\"0\">".utf8
      html += formula.markup(isDisplay: true).utf8
      html += "</\(element)>".utf8
    }
  }

  func writeCalloutStart(_ number: Int, title: ArraySlice<UInt8>, to html: inout [UInt8]) {
    let title = String(decoding: title, as: UTF8.self)
    html += CalloutText.opening(lesson.callouts[number], title: title, renderer.phrases)
  }

  func writeCalloutEnd(_ number: Int, to html: inout [UInt8]) {
    html += CalloutText.closing(lesson.callouts[number]).utf8
  }

  /// A link that leads nowhere has no address.
  func writeLink(_ number: Int, to html: inout [UInt8]) {
    if let link = renderer.surroundings.link(to: lesson.links[number].target) {
      html += " href=\"".utf8
      html += link.utf8
    } else {
      html += " class=\"elsewhere".utf8
    }
  }

  func writeLinkText(_ number: Int, to html: inout [UInt8]) {
    guard let figure = lesson.links[number].figure else { return }
    var writer = MarkupWriter(renderer.phrases)
    writer.say(Message(.figure, Fact("number", figure)))
    html += writer.bytes
  }

  func writeImage(_ number: Int, to html: inout [UInt8]) {
    let picture = lesson.pictures[number]
    html += renderer.surroundings.picture(picture.target).utf8
    // What follows ends the last attribute.
    if let width = picture.width, let height = picture.height {
      html += "\" width=\"\(width)\" height=\"\(height)".utf8
    }
  }
}
