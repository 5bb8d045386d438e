/// Gives out ids for headings, each once.
struct HeadingIDs {
  private var taken: Set<String>
  // The number to try next for a slug that came before.
  private var nextNumbers: [String: Int] = [:]

  /// Creates a source of ids that are not among `taken`.
  init(avoiding taken: Set<String>) { self.taken = taken }

  /// An id for a heading with this text: its slug, with a number if that is taken.
  mutating func next(for text: String) -> String {
    let slug = Self.slug(of: text)
    if taken.insert(slug).inserted { return slug }
    var number = nextNumbers[slug, default: 2]
    while !taken.insert("\(slug)-\(number)").inserted { number += 1 }
    nextNumbers[slug] = number + 1
    return "\(slug)-\(number)"
  }

  /// Letters and numbers in lower case, all else between them as one hyphen.
  ///
  /// Marks belong to the letter before them: without them a word in Hindi falls to pieces.
  static func slug(of text: String) -> String {
    var slug = ""
    var needsHyphen = false
    for scalar in text.unicodeScalars {
      // Nearly all is ASCII, and to look a scalar's properties up takes long.
      if let byte = UInt8(exactly: scalar.value), byte < 0x80 {
        if byte.isLetter || byte.isDigit {
          if needsHyphen, !slug.isEmpty { slug += "-" }
          needsHyphen = false
          slug.unicodeScalars.append(UnicodeScalar(byte.isLetter ? byte | 0x20 : byte))
        } else {
          needsHyphen = true
        }
        continue
      }
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .decimalNumber, .letterNumber, .otherNumber:
        if needsHyphen, !slug.isEmpty { slug += "-" }
        needsHyphen = false
        slug += scalar.properties.lowercaseMapping
      case .nonspacingMark, .spacingMark:
        let continues = !slug.isEmpty && !needsHyphen && !scalar.properties.isVariationSelector
        if continues { slug.unicodeScalars.append(scalar) }
      default: needsHyphen = true
      }
    }
    return slug.isEmpty ? "section" : slug
  }
}
