internal import ConvEngine

/// Sentences about the entries of CSV files and the pixels of pictures.
extension CSVError: ProblemTopic {
  var sentence: Sentence {
    switch self {
    case .noEntries:
      return .error(
        "table", "this file has no entries",
        help: "rows are lines; entries are separated by commas, semicolons or tabs")
    case .notUTF8: return .error("table", "this line is not UTF-8", help: "save the file as UTF-8")
    case .emptyEntry(let separator):
      return .error(
        "table", "an entry is missing here",
        help: "entries are separated by single \(separator.noun)s")
    case .literal(.notANumber, let text):
      let isList = text.contains { $0.isWhitespace }
      return .error(
        "table", "\(quote(text)) is not a number",
        help: isList
          ? "the same separates all entries of a file: commas, semicolons or tabs"
          : "every line is a row of numbers, without headings: decimals (-1, 0.25, 1e-3) or fractions (1/9)"
      )
    case .literal(let error, let text):
      return ValueProblem.literal(error, text).sentence
    case .comma(let text, let separator):
      return .error(
        "table", "\(quote(text)) has a comma in it",
        help: "\(separator.noun)s separate entries here; "
          + "a number has a decimal point, and nothing between its thousands")
    case .unclosedQuote:
      return .error("table", "this quote is never closed", help: "an entry ends on its own line")
    case .raggedRow(let entries, let expected):
      return BodyProblem.raggedRow(entries: entries, expected: expected).sentence
    case .unequalChannel(let channel, let rows, let expected):
      return BodyProblem.unequalChannel(channel, rows: rows, expected: expected).sentence
    case .tooManyEntries(let limit):
      return .error("table", "this file has more than \(limit) entries, which are more than fit")
    case .valuesDoNotFit:
      return BodyProblem.valuesDoNotFit.sentence
    }
  }
}

extension PNGError: ProblemTopic {
  var sentence: Sentence {
    switch self {
    case .notPNG: return .error("picture", "this file is not a PNG picture, whatever its name says")
    case .unreadable(let words):
      return .error("picture", "this picture cannot be read; libpng says: \(words)")
    case .tooLarge(let rows, let columns, let channels):
      return .error(
        "picture",
        "\(size(Shape(channels: channels, rows: rows, columns: columns)))"
          + " are more values than fit")
    }
  }
}

extension CSVSeparator {
  fileprivate var noun: String {
    switch self {
    case .comma: "comma"
    case .semicolon: "semicolon"
    case .tab: "tab"
    }
  }
}
