public import Phrases

/// Writes HTML and SVG into a byte buffer, and is the one place where text is escaped.
///
/// Elements nest by closures, so that every opened element is closed:
/// ```swift
/// var writer = MarkupWriter()
/// writer.element("p", ["class": "name"]) { $0.text("2 < 3") }
/// ```
public struct MarkupWriter: Sendable {
  /// What was written so far, in UTF-8.
  public private(set) var bytes: [UInt8] = []
  /// The words of the page.
  public let phrases: Phrases
  /// The language of the element that is open.
  public var language: String

  /// What was written so far, as a string.
  ///
  /// - Complexity: O(n); where bytes will do, `bytes` costs nothing.
  public var markup: String { String(decoding: bytes, as: UTF8.self) }

  /// Names and values; a value of `nil` leaves the attribute out, an empty one is written as the name alone.
  public typealias Attributes = KeyValuePairs<String, String?>

  /// An empty writer of a page with these words.
  public init(_ phrases: Phrases = .english) {
    self.phrases = phrases
    language = phrases.language
  }

  /// Writes an element with what `content` writes inside it, in a language of its own where one is given.
  public mutating func element(
    _ name: String, _ attributes: Attributes = [:], language inner: String? = nil,
    _ content: (inout MarkupWriter) -> Void
  ) {
    open(name, attributes, language: inner)
    let outer = language
    if let inner { language = inner }
    content(&self)
    language = outer
    bytes += "</".utf8
    bytes += name.utf8
    bytes.append(UInt8(ascii: ">"))
  }

  /// Writes an element that holds text alone.
  public mutating func element(_ name: String, _ attributes: Attributes = [:], text: String) {
    element(name, attributes) { $0.text(text) }
  }

  /// Writes a start tag without an end: a void element such as `input`.
  public mutating func open(
    _ name: String, _ attributes: Attributes = [:], language: String? = nil
  ) {
    bytes.append(UInt8(ascii: "<"))
    bytes += name.utf8
    for case (let name, let value?) in attributes {
      bytes.append(UInt8(ascii: " "))
      bytes += name.utf8
      guard !value.isEmpty else { continue }
      bytes += "=\"".utf8
      text(value)
      bytes.append(UInt8(ascii: "\""))
    }
    if let language { writeLanguage(language) }
    bytes.append(UInt8(ascii: ">"))
  }

  /// Writes text, escaped.
  public mutating func text(_ text: String) {
    appendEscaped(text, to: &bytes)
  }

  /// Writes text given as UTF-8, escaped.
  public mutating func text(_ text: some Sequence<UInt8>) {
    appendEscaped(text, to: &bytes)
  }

  /// Writes markup that stands in the program, as it is.
  public mutating func literal(_ markup: StaticString) {
    markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Writes a number in decimal digits, with a hyphen before a negative one.
  public mutating func number(_ value: Int) { bytes += String(value).utf8 }

  /// Writes a whole number as it is set in print: with a real minus sign, its thousands set apart by thin
  /// spaces.
  public mutating func typeset(_ value: Int) {
    if value < 0 { literal("\u{2212}") }
    grouped(value.magnitude)
  }

  private mutating func grouped(_ value: UInt) {
    guard value > 999 else { return bytes += String(value).utf8 }
    grouped(value / 1000)
    literal("\u{2009}")
    bytes += String(value % 1000 + 1000).utf8.dropFirst()
  }

  /// Writes a formula that may be broken into lines, but not within a number whose thousands are set
  /// apart by thin spaces.
  public mutating func formula(_ text: String) {
    for (index, word) in text.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: " ")) }
      let isLong = word.unicodeScalars.contains("\u{2009}")
      if isLong { bytes += "<span class=\"number\">".utf8 }
      self.text(word.utf8)
      if isLong { bytes += "</span>".utf8 }
    }
  }

  /// Writes markup that is finished and escaped already.
  public mutating func finished(_ finishedMarkup: String) {
    bytes += finishedMarkup.utf8
  }

  /// Writes markup that is finished and escaped already, given as UTF-8.
  public mutating func finished(_ finishedMarkup: some Sequence<UInt8>) {
    bytes += finishedMarkup
  }

  /// Makes room for as many further bytes, in larger and larger steps.
  public mutating func reserve(_ count: Int) {
    let needed = bytes.count + count
    if needed > bytes.capacity { bytes.reserveCapacity(max(needed, bytes.capacity * 2)) }
  }
}
