internal import Text

extension Diagnostic {
  /// The form for editors: one JSON object on one line, without a line break at its end.
  public var json: String {
    let fields = [
      ("path", JSONText.quoted(path)), ("line", String(line)), ("column", String(column)),
      ("length", String(length)), ("severity", JSONText.quoted(severity.rawValue)),
      ("rule", JSONText.quoted(rule)), ("message", JSONText.quoted(message)),
      ("help", help.map(JSONText.quoted) ?? "null"),
    ]
    return "{" + fields.map { "\"\($0)\": \($1)" }.joined(separator: ", ") + "}"
  }
}
