public import Course
import Markdown

extension Lesson {
  /// The HTML with what is ours in braces.
  public var prose: String {
    var writer = ProseWriter(document, filler: SummaryFiller(lesson: self))
    writer.write(document.events.indices)
    return String(decoding: writer.html, as: UTF8.self)
  }
}

private struct SummaryFiller: ProseFiller {
  let lesson: Lesson

  func writeFence(_ number: Int, to html: inout [UInt8]) {
    if let block = lesson.fences[number] { html += "{\(block.kind.rawValue) \(block.id)}".utf8 }
  }
  func writeValue(_ number: Int, inAlternativeText: Bool, to html: inout [UInt8]) {
    html += "{\(lesson.values[number])}".utf8
  }
  func writeFormula(_ number: Int, to html: inout [UInt8]) {
    html += "$\(lesson.formulas[number]?.latex ?? "")$".utf8
  }
  func writeCalloutStart(_ number: Int, title: ArraySlice<UInt8>, to html: inout [UInt8]) {
    html += "{\(lesson.callouts[number]) ".utf8 + title + "}".utf8
  }
  func writeCalloutEnd(_ number: Int, to html: inout [UInt8]) {
    html += "{/\(lesson.callouts[number])}".utf8
  }
  func writeLink(_ number: Int, to html: inout [UInt8]) {
    html += " href=\"{\(lesson.links[number].target)}".utf8
  }
  func writeLinkText(_ number: Int, to html: inout [UInt8]) {
    html += "{\(lesson.links[number].figure.map { "Figure \($0)" } ?? "")}".utf8
  }
  func writeImage(_ number: Int, to html: inout [UInt8]) {
    html += "{\(lesson.pictures[number].target)}".utf8
  }
}
