extension Diagnostic {
  /// The form for editors: one JSON object on one line, without a line break at its end.
  public var json: String {
    let fields = [
      ("path", Self.quoted(path)), ("line", String(line)), ("column", String(column)),
      ("length", String(length)), ("severity", Self.quoted(severity.rawValue)),
      ("message", Self.quoted(message)), ("help", help.map(Self.quoted) ?? "null"),
    ]
    return "{" + fields.map { "\"\($0)\": \($1)" }.joined(separator: ", ") + "}"
  }

  /// A JSON string; line separators of JavaScript are escaped too.
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{0}"..."\u{1F}", "\u{7F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
