/// Cuts cmark's output at the markers of holes.
///
/// cmark wrapped some of them in tags of its own, which go away together with the marker.
struct OutputSplitter {
  private let html: [UInt8]
  private let holes: [Hole]
  private let marker: HoleMarker
  private let headingIDs: [String]

  private var pieces: [Piece] = []
  private var pending: [UInt8] = []
  private var index = 0
  private var isInsideTag = false

  /// The pieces that `html` is made of. Markers of headings need `headingIDs`.
  static func split(
    _ html: [UInt8], holes: [Hole], marker: HoleMarker, headingIDs: [String] = []
  ) -> [Piece] {
    var splitter = Self(html, holes, marker, headingIDs)
    while let (range, number) = marker.next(in: html, from: splitter.index) {
      splitter.take(upTo: range.lowerBound)
      splitter.index = range.upperBound
      splitter.fill(number)
    }
    splitter.take(upTo: html.count)
    splitter.flush()
    return splitter.pieces
  }

  private init(_ html: [UInt8], _ holes: [Hole], _ marker: HoleMarker, _ headingIDs: [String]) {
    self.html = html
    self.holes = holes
    self.marker = marker
    self.headingIDs = headingIDs
  }

  private mutating func fill(_ number: Int) {
    switch holes[number] {
    case .formula(var span):
      span.isInAlternativeText = isInsideTag
      if span.isDisplay, !isInsideTag, html.has("</p>", at: index), drop("<p>") {
        span.isAlone = true
        skip("</p>")
      }
      if span.isDisplay, pending.ends(with: "<li>"), html.has("</li>", at: index) {
        span.isAlone = true
      }
      emit(.formula(span))
    case .fence(let fence):
      drop("<pre><code>")
      emit(.fence(fence))
      skip("</code></pre>")
    case .inlineValue(var value):
      // In an image's alternative text cmark writes a code span's text without its tags.
      value.isInAlternativeText = !drop("<code>")
      emit(.inlineValue(value))
      if !value.isInAlternativeText { skip("</code>") }
    case .calloutStart(let callout):
      drop("<blockquote>\n")
      emit(.calloutStart(callout))
    case .calloutEnd(let callout):
      emit(.calloutEnd(callout))
      skip("\n</blockquote>")
    case .link(var link):
      link.escapedDestination = takeValue()
      emit(.link(link))
      guard !link.hasText, let close = html[index...].firstIndex(of: UInt8(ascii: ">")) else {
        break
      }
      take(upTo: close + 1)
      emit(.linkText(link))
    case .image(var image):
      image.escapedSource = takeValue()
      emit(.image(image))
    case .headingStart(let number):
      drop(">")
      pending += " id=\"\(headingIDs[number])\">".utf8
    }
  }

  /// Takes an attribute's value, which stands between two markers of the same hole.
  private mutating func takeValue() -> String {
    guard let (range, _) = marker.next(in: html, from: index) else { return "" }
    defer { index = range.upperBound }
    return String(decoding: html[index..<range.lowerBound], as: UTF8.self)
  }

  private mutating func take(upTo end: Int) {
    if let sign = html[index..<end].last(where: {
      $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">")
    }) {
      isInsideTag = sign == UInt8(ascii: "<")
    }
    pending += html[index..<end]
    index = end
  }

  @discardableResult
  private mutating func drop(_ text: StaticString) -> Bool {
    guard pending.has(text, at: max(0, pending.count - text.utf8CodeUnitCount)) else {
      return false
    }
    pending.removeLast(text.utf8CodeUnitCount)
    return true
  }

  private mutating func skip(_ text: StaticString) {
    if html.has(text, at: index) { index += text.utf8CodeUnitCount }
  }

  private mutating func emit(_ piece: Piece) {
    flush()
    pieces.append(piece)
  }

  private mutating func flush() {
    guard !pending.isEmpty else { return }
    pieces.append(.html(String(decoding: pending, as: UTF8.self)))
    pending = []
  }
}

extension [UInt8] {
  fileprivate func ends(with text: StaticString) -> Bool {
    has(text, at: Swift.max(0, count - text.utf8CodeUnitCount))
  }
}
