/// Writes HTML and SVG, and is the one place where text is escaped.
///
/// Elements nest by closures, so that every opened element is closed:
/// ```swift
/// var writer = MarkupWriter()
/// writer.element("p", ["class": "name"]) { $0.text("2 < 3") }
/// ```
public struct MarkupWriter: Sendable {
  /// What was written so far.
  public private(set) var markup = ""

  /// Names and values; a value of `nil` leaves the attribute out, an empty one is written as the name alone.
  public typealias Attributes = KeyValuePairs<String, String?>

  /// An empty writer.
  public init() {}

  /// Writes an element with what `content` writes inside it.
  public mutating func element(
    _ name: String, _ attributes: Attributes = [:], _ content: (inout MarkupWriter) -> Void
  ) {
    open(name, attributes)
    content(&self)
    markup += "</\(name)>"
  }

  /// Writes an element that holds text alone.
  public mutating func element(_ name: String, _ attributes: Attributes = [:], text: String) {
    element(name, attributes) { $0.text(text) }
  }

  /// Writes a start tag without an end: a void element such as `input`.
  public mutating func open(_ name: String, _ attributes: Attributes = [:]) {
    markup += "<\(name)"
    for case (let name, let value?) in attributes {
      markup += value.isEmpty ? " \(name)" : " \(name)=\"\(escaped(value))\""
    }
    markup += ">"
  }

  /// Writes text, escaped.
  public mutating func text(_ text: String) {
    markup += escaped(text)
  }

  /// Writes a formula that may be broken into lines, but not within a number whose thousands are set
  /// apart by thin spaces.
  public mutating func formula(_ text: String) {
    for (index, word) in text.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
      if index > 0 { markup += " " }
      let word = escaped(String(word))
      let isLong = word.unicodeScalars.contains("\u{2009}")
      markup += isLong ? "<span class=\"number\">\(word)</span>" : word
    }
  }

  /// Writes markup that is finished and escaped already.
  public mutating func finished(_ finishedMarkup: String) {
    markup += finishedMarkup
  }
}
