/// Sentences about the arrays that NumPy saves.
extension NPYError: ProblemTopic {
  var sentence: Sentence {
    switch self {
    case .notNPY:
      unreadable("this file is not a NumPy array, whatever its name says")
        .help("numpy.save writes them")
    case .unknownVersion(let major, let minor):
      unreadable("this array is written in version \(major).\(minor) of its format")
        .help("versions 1.0, 2.0 and 3.0 can be read, which are all that numpy.save writes")
    case .headerCutOff: unreadable("this array ends within its header")
    case .malformedHeader(let offset):
      unreadable("the header of this array is broken at byte \(offset + 1)")
    case .missingKey(let key): unreadable("the header of this array has no \(quote(key))")
    case .unknownKey(let key):
      unreadable("the header of this array has a key \(quote(key)), which no array has")
    case .repeatedKey(let key): unreadable("the header of this array has \(quote(key)) twice")
    case .unsupportedType(let type, let description):
      unreadable("this array holds \(type.nouns) (\(quote(description)))")
        .help("truth values, integers up to 64 bits, and floats of 16, 32 or 64 bits can be read")
    case .unsupportedDimensions(let dimensions):
      unreadable("this array has \(count(dimensions, "dimension"))")
        .help("an array of 1, 2 or 3 dimensions can be read")
    case .noEntries(let shape): unreadable("this array of shape \(tuple(shape)) has no entries")
    case .tooManyEntries(let shape, let limit):
      unreadable("this array of shape \(tuple(shape)) has more than the \(limit) entries that fit")
    case .layoutMissing(let shape):
      unreadable("this array of shape \(tuple(shape)) does not say where its channels are")
        .help("add layout=chw where they come first, or layout=hwc where they come last")
    case .layoutSurplus(let dimensions):
      unreadable("this array has \(count(dimensions, "dimension")), so it has no layout")
        .help("remove layout, which tells where the channels are in 3 dimensions")
    case .sizeMismatch(let expected, let found):
      unreadable(
        "the entries of this array take \(count(expected, "byte")), but the file has \(found)"
      )
      .help(found < expected ? "the file is cut off" : nil)
    case .unusableEntry(let problem, let index):
      entry("[" + index.map(String.init).joined(separator: ", ") + "]", problem)
    case .valuesDoNotFit: BodyProblem.valuesDoNotFit.sentence
    }
  }

  private func unreadable(_ message: String) -> Sentence { .error("array", message) }

  private func entry(_ index: String, _ problem: NPYEntryProblem) -> Sentence {
    let (words, help) =
      switch problem {
      case .notFinite(let name): (" is \(name)", "an entry is a finite number; ")
      case .notABool(let byte): (" is the byte \(byte), which is neither true nor false", "")
      case .tooLarge(let text): (", \(text), has more digits than exact arithmetic holds", "")
      }
    return .error("entry", "the entry \(index) of this array" + words)
      .help(help + "indices count from 0, as in NumPy")
  }

  /// `(3,)`, `(3, 4)`, as Python writes it.
  private func tuple(_ lengths: [Int]) -> String {
    let list = lengths.map(String.init).joined(separator: ", ")
    return "(" + list + (lengths.count == 1 ? ",)" : ")")
  }
}

extension NPYUnsupportedType {
  fileprivate var nouns: String {
    switch self {
    case .complex: "complex numbers"
    case .objects: "Python objects"
    case .text: "text"
    case .times: "dates or durations"
    case .records: "records of several fields"
    case .rawBytes: "bytes without a meaning"
    case .wideFloats: "floats of more than 64 bits"
    case .unknown: "elements of an unknown type"
    }
  }
}
