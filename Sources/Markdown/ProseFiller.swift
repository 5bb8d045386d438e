/// Writes what is not CommonMark's: each kind at its place in the HTML.
public protocol ProseFiller {
  /// A fenced block of ours that is finished, and so long that it is not copied; nil where
  /// `writeFence` writes it.
  func finishedFence(_ number: Int) -> [UInt8]?
  /// Writes a fenced block of ours.
  func writeFence(_ number: Int, to html: inout [UInt8])
  /// Writes an inline value; in an image's alternative text only escaped plain text may go.
  func writeValue(_ number: Int, inAlternativeText: Bool, to html: inout [UInt8])
  /// Writes a formula, whose span says where it stands.
  func writeFormula(_ number: Int, to html: inout [UInt8])
  /// Writes the beginning of a callout around its finished title.
  func writeCalloutStart(_ number: Int, title: ArraySlice<UInt8>, to html: inout [UInt8])
  /// Writes the end of a callout.
  func writeCalloutEnd(_ number: Int, to html: inout [UInt8])
  /// Writes a relative link's attribute behind `<a`, without the quote that ends its value.
  func writeLink(_ number: Int, to html: inout [UInt8])
  /// Writes the escaped text of a relative link that was written without one.
  func writeLinkText(_ number: Int, to html: inout [UInt8])
  /// Writes the escaped value of an image's `src`, without the quotes.
  func writeImage(_ number: Int, to html: inout [UInt8])
}

extension ProseFiller {
  /// Nil.
  public func finishedFence(_ number: Int) -> [UInt8]? { nil }
}
