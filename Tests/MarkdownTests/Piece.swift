import Markdown
import Text

/// What tests compare: HTML as it is written, cut at what is ours.
enum Piece: Hashable {
  case html(String)
  case fence(Fence)
  case inlineValue(InlineValue)
  case formula(MathSpan)
  case calloutStart(CalloutBlock, title: [Piece])
  case calloutEnd(CalloutBlock)
  case link(Link)
  case linkText(Link)
  case image(Image)
}

extension MarkdownDocument {
  /// The whole document in reading order.
  var pieces: [Piece] { pieces(events.indices) }

  func pieces(of heading: Heading) -> [Piece] {
    let filler = PieceFiller(self)
    var writer = ProseWriter(self, filler: filler)
    writer.writeWithoutLinks(heading.content)
    return filler.pieces(of: writer.html)
  }

  private func pieces(_ events: Range<Int>) -> [Piece] {
    let filler = PieceFiller(self)
    var writer = ProseWriter(self, filler: filler)
    writer.write(events)
    return filler.pieces(of: writer.html)
  }
}

/// Notes at which byte each of ours stands.
private final class PieceFiller: ProseFiller {
  let document: MarkdownDocument
  private var found: [(place: Int, piece: Piece)] = []

  init(_ document: MarkdownDocument) { self.document = document }

  private func note(_ piece: Piece, _ html: [UInt8]) { found.append((html.count, piece)) }

  func pieces(of html: [UInt8]) -> [Piece] { cut(html[...], found) }

  private func cut(_ html: ArraySlice<UInt8>, _ found: [(place: Int, piece: Piece)]) -> [Piece] {
    var pieces: [Piece] = []
    var start = html.startIndex
    for (place, piece) in found {
      if start < place {
        pieces.append(.html(String(decoding: html[start..<place], as: UTF8.self)))
      }
      pieces.append(piece)
      start = place
    }
    if start < html.endIndex {
      pieces.append(.html(String(decoding: html[start...], as: UTF8.self)))
    }
    return pieces
  }

  func writeFence(_ number: Int, to html: inout [UInt8]) {
    note(.fence(document.fences[number]), html)
  }
  func writeValue(_ number: Int, inAlternativeText: Bool, to html: inout [UInt8]) {
    note(.inlineValue(document.values[number]), html)
  }
  func writeFormula(_ number: Int, to html: inout [UInt8]) {
    note(.formula(document.formulas[number]), html)
  }
  func writeCalloutStart(_ number: Int, title: ArraySlice<UInt8>, to html: inout [UInt8]) {
    // What was noted in the title stands at or behind the place where the title was taken out.
    let inner = found.reversed().prefix {
      $0.place > html.count && $0.place >= title.startIndex
    }.count
    let same = found.dropLast(inner).reversed().prefix {
      $0.place == html.count && isInline($0.piece)
    }.count
    let taken = inner + same
    let own = Array(found.suffix(taken))
    found.removeLast(taken)
    note(.calloutStart(document.callouts[number], title: cut(title, own)), html)
  }
  func writeCalloutEnd(_ number: Int, to html: inout [UInt8]) {
    note(.calloutEnd(document.callouts[number]), html)
  }
  func writeLink(_ number: Int, to html: inout [UInt8]) {
    html += " href=\"".utf8
    note(.link(document.links[number]), html)
  }
  func writeLinkText(_ number: Int, to html: inout [UInt8]) {
    note(.linkText(document.links[number]), html)
  }
  func writeImage(_ number: Int, to html: inout [UInt8]) {
    note(.image(document.images[number]), html)
  }

  private func isInline(_ piece: Piece) -> Bool {
    switch piece {
    case .inlineValue, .formula, .link, .linkText, .image: true
    case .html, .fence, .calloutStart, .calloutEnd: false
    }
  }
}
