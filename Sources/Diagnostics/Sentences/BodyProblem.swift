public import ConvEngine

/// Sentences about the numbers between two fences.
public enum BodyProblem: Hashable, Sendable {
  case emptyEntry
  case decimalComma(_ text: String)
  case digitsTogether(_ text: String)
  case emptyBody(_ kind: String)
  case raggedRow(entries: Int, expected: Int)
  case raggedFirstRow(entries: Int, others: Int)
  case unequalChannel(_ channel: Int, rows: Int, expected: Int)
  case valuesDoNotFit
  case bodyNotEmpty(_ kind: String)
  case wrongClaim(
    _ claimed: String, computed: Rational, at: Position, of: String, hasChannels: Bool)
  case wrongCount(_ axis: String, claimed: Int, computed: Int, _ shape: Shape)
}

extension BodyProblem: ProblemTopic {
  var sentence: Sentence {
    switch self {
    case .emptyEntry:
      .error("empty-entry", "an entry is missing at this comma")
        .help("entries are separated by single commas")
    case .decimalComma(let text):
      .warning(
        "decimal-comma",
        "\(quote(text)) is read as two numbers, \(joined(text, " and "))"
      )
      .help(
        "a decimal has a point: \(joined(text, ".")); "
          + "two entries are separated by a space: \(joined(text, " "))")
    case .digitsTogether(let text):
      .warning("digits-together", "\(quote(text)) is read as one number")
        .help(
          "numbers are separated by spaces: \(text.prefix(20).map(String.init).joined(separator: " "))"
        )
    case .emptyBody(let kind):
      .error("empty-body", "this \(kind) has no entries")
        .help("rows are lines; entries are separated by spaces, tabs or commas")
    case .raggedRow(let entries, let expected):
      .error(
        "ragged-row",
        "this row has \(count(entries, "entry", "entries")), but the first row has \(expected)"
      )
      .help("all rows are equally long")
    case .raggedFirstRow(let entries, let others):
      .error(
        "ragged-first-row",
        "this row has \(count(entries, "entry", "entries")), but all the others have \(others)"
      )
      .help("all rows are equally long")
    case .unequalChannel(let channel, let rows, let expected):
      .error(
        "unequal-channel",
        "channel \(channel) has \(count(rows, "row")), but the first channel has \(expected)"
      )
      .help("all channels have the same shape; a blank line starts the next channel")
    case .valuesDoNotFit:
      .error(
        "values-do-not-fit", "these numbers together have more digits than exact arithmetic holds")
    case .bodyNotEmpty(let kind):
      .error("body-not-empty", "a \(kind) block has no body")
        .help("it draws a value that is defined elsewhere")
    case .wrongClaim(let claimed, let computed, let position, let name, let hasChannels):
      .error(
        "wrong-claim",
        "claimed \(String(claimed.prefix(60).map { $0 == "−" ? "-" : $0 })), computed \(computed) at "
          + "row \(position.row + 1), column \(position.column + 1)"
          + (hasChannels ? ", channel \(position.channel + 1)" : "") + " of \(name)")
    case .wrongCount(let axis, let claimed, let computed, let shape):
      .error("wrong-count", "claimed \(count(claimed, axis)), computed \(computed)")
        .help("the result has \(size(shape))")
    }
  }

  private func joined(_ text: String, _ separator: String) -> String {
    text.split(separator: ",").joined(separator: separator)
  }
}
