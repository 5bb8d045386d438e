/// What a marker in cmark's output stands for.
enum Hole {
  case formula(MathSpan)
  case fence(Fence)
  case inlineValue(InlineValue)
  case calloutStart(Callout)
  case calloutEnd(Callout)
  case link(Link)
  case image(Image)
  /// The beginning of a heading's content, where its tag gets an id; by number of the heading.
  case headingStart(Int)
}
