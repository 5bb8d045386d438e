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
      return .error(
        "empty-entry", "an entry is missing at this comma",
        help: "entries are separated by single commas")
    case .decimalComma(let text):
      let parts = text.split(separator: ",")
      return .warning(
        "decimal-comma",
        "\(quote(text)) is read as two numbers, \(list(parts.map { String($0) }, "and"))",
        help: "a decimal has a point: \(parts.joined(separator: ".")); "
          + "two entries are separated by a space: \(parts.joined(separator: " "))")
    case .digitsTogether(let text):
      return .warning(
        "digits-together", "\(quote(text)) is read as one number",
        help:
          "numbers are separated by spaces: \(text.prefix(20).map(String.init).joined(separator: " "))"
      )
    case .emptyBody(let kind):
      return .error(
        "empty-body", "this \(kind) has no entries",
        help: "rows are lines; entries are separated by spaces, tabs or commas")
    case .raggedRow(let entries, let expected):
      return .error(
        "ragged-row",
        "this row has \(count(entries, "entry", "entries")), but the first row has \(expected)",
        help: "all rows are equally long")
    case .raggedFirstRow(let entries, let others):
      return .error(
        "ragged-first-row",
        "this row has \(count(entries, "entry", "entries")), but all the others have \(others)",
        help: "all rows are equally long")
    case .unequalChannel(let channel, let rows, let expected):
      return .error(
        "unequal-channel",
        "channel \(channel) has \(count(rows, "row")), but the first channel has \(expected)",
        help: "all channels have the same shape; a blank line starts the next channel")
    case .valuesDoNotFit:
      return .error(
        "values-do-not-fit", "these numbers together have more digits than exact arithmetic holds")
    case .bodyNotEmpty(let kind):
      return .error(
        "body-not-empty", "a \(kind) block has no body",
        help: "it draws a value that is defined elsewhere")
    case .wrongClaim(let claimed, let computed, let position, let name, let hasChannels):
      let channel = hasChannels ? ", channel \(position.channel + 1)" : ""
      let claimed = String(claimed.prefix(60).map { $0 == "−" ? "-" : $0 })
      return .error(
        "wrong-claim",
        "claimed \(claimed), computed \(computed) at row \(position.row + 1), "
          + "column \(position.column + 1)\(channel) of \(name)")
    case .wrongCount(let axis, let claimed, let computed, let shape):
      return .error(
        "wrong-count", "claimed \(count(claimed, axis)), computed \(computed)",
        help: "the result has \(size(shape))")
    }
  }
}
