/// A part of a document, in reading order: finished HTML, or a hole for others to fill.
///
/// Links and images stand in place of an attribute's value: the HTML before one ends with
/// `<a href="` or `<img src="`, the HTML after it starts with `"`. All other holes stand where an
/// element or text may stand.
public enum Piece: Hashable, Sendable {
  /// HTML as cmark rendered it.
  case html(String)
  /// A fenced code block of ours.
  case fence(Fence)
  /// A code span of ours.
  case inlineValue(InlineValue)
  /// What stands between dollar signs.
  case formula(MathSpan)
  /// The beginning of a callout; its content follows, up to the matching `calloutEnd`.
  case calloutStart(Callout)
  /// The end of a callout.
  case calloutEnd(Callout)
  /// The value of an `href`.
  case link(Link)
  /// The text of a link that was written without one.
  case linkText(Link)
  /// The value of a `src`.
  case image(Image)
}
