internal import ConvEngine

/// Sentences about the numbers between two fences.
extension Problem {
  static func emptyEntry() -> Problem {
    .error("an entry is missing at this comma", help: "entries are separated by single commas")
  }

  static func decimalComma(_ text: some StringProtocol) -> Problem {
    let parts = text.split(separator: ",")
    return .warning(
      "\(quote(text)) is read as two numbers, \(list(parts.map { String($0) }, "and"))",
      help: "a decimal has a point: \(parts.joined(separator: ".")); "
        + "two entries are set apart by a space: \(parts.joined(separator: " "))")
  }

  static func digitsTogether(_ text: some StringProtocol) -> Problem {
    .warning(
      "\(quote(text)) is read as one number",
      help:
        "numbers are set apart by spaces: \(text.prefix(20).map(String.init).joined(separator: " "))"
    )
  }

  static func emptyBody(_ kind: String) -> Problem {
    .error(
      "this \(kind) has no entries",
      help: "rows are lines; entries are separated by spaces, tabs or commas")
  }

  static func raggedRow(entries: Int, expected: Int) -> Problem {
    .error(
      "this row has \(count(entries, "entry", "entries")), but the first row has \(expected)",
      help: "all rows are equally long")
  }

  static func raggedFirstRow(entries: Int, others: Int) -> Problem {
    .error(
      "this row has \(count(entries, "entry", "entries")), but all the others have \(others)",
      help: "all rows are equally long")
  }

  static func unequalChannel(_ channel: Int, rows: Int, expected: Int) -> Problem {
    .error(
      "channel \(channel) has \(count(rows, "row")), but the first channel has \(expected)",
      help: "all channels have the same shape; a blank line starts the next channel")
  }

  static func valuesDoNotFit() -> Problem {
    .error("these numbers together have more digits than exact arithmetic holds")
  }

  static func bodyNotEmpty(_ kind: String) -> Problem {
    .error(
      "a \(kind) block has no body", help: "it draws a value that is defined elsewhere")
  }

  static func wrongClaim(
    _ claimed: some StringProtocol, computed: Rational, at position: Position, of name: String,
    hasChannels: Bool
  ) -> Problem {
    let channel = hasChannels ? ", channel \(position.channel + 1)" : ""
    let claimed = String(claimed.prefix(60).map { $0 == "−" ? "-" : $0 })
    return .error(
      "claimed \(claimed), computed \(computed) at row \(position.row + 1), "
        + "column \(position.column + 1)\(channel) of \(name)")
  }

  static func wrongCount(_ axis: String, claimed: Int, computed: Int, _ shape: Shape) -> Problem {
    .error(
      "claimed \(count(claimed, axis)), computed \(computed)",
      help: "the result has \(size(shape))")
  }
}
