internal import ConvEngine

/// Sentences about the entries of CSV files and the pixels of pictures.
extension CSVError: ProblemTopic {
  var sentence: Sentence {
    switch self {
    case .noEntries:
      unreadable("this file has no entries")
        .help("rows are lines; entries are separated by commas, semicolons or tabs")
    case .notUTF8:
      unreadable("this line is not UTF-8").help("save the file as UTF-8")
    case .emptyEntry(let separator):
      unreadable("an entry is missing here")
        .help("entries are separated by single \(separator.rawValue)s")
    case .literal(.notANumber, let text):
      unreadable("\(quote(text)) is not a number")
        .help(
          text.contains(where: { $0.isWhitespace })
            ? "the same separates all entries of a file: commas, semicolons or tabs"
            : "every line is a row of numbers, without headings: decimals (-1, 0.25, 1e-3) or fractions (1/9)"
        )
    case .literal(let error, let text): ValueProblem.literal(error, text).sentence
    case .comma(let text, let separator):
      unreadable("\(quote(text)) has a comma in it")
        .help(
          "\(separator.rawValue)s separate entries here; "
            + "a number has a decimal point, and nothing between its thousands")
    case .unclosedQuote:
      unreadable("this quote is never closed").help("an entry ends on its own line")
    case .raggedRow(let entries, let expected):
      BodyProblem.raggedRow(entries: entries, expected: expected).sentence
    case .unequalChannel(let channel, let rows, let expected):
      BodyProblem.unequalChannel(channel, rows: rows, expected: expected).sentence
    case .tooManyEntries(let limit):
      unreadable("this file has more than \(limit) entries, which are more than fit")
    case .valuesDoNotFit: BodyProblem.valuesDoNotFit.sentence
    }
  }

  private func unreadable(_ message: String) -> Sentence { .error("table", message) }
}

extension PNGError: ProblemTopic {
  var sentence: Sentence {
    switch self {
    case .notPNG: .error("picture", "this file is not a PNG picture, whatever its name says")
    case .unreadable(let words):
      .error("picture", "this picture cannot be read; libpng says: \(words)")
    case .tooLarge(let rows, let columns, let channels):
      .error(
        "picture",
        "\(size(Shape(channels: channels, rows: rows, columns: columns)))"
          + " are more values than fit")
    }
  }
}
