internal import ConvEngine

/// Sentences about numbers and inline values.
extension Problem {
  static func literal(_ error: NumberLiteralError, _ text: some StringProtocol) -> Problem {
    switch error {
    case .notANumber:
      return .error(
        "\(quote(text)) is not a number",
        help: likelyLiteral(text).map { "write \($0)" }
          ?? (NumberGrid.mayBeSeveral(text)
            ? "entries are separated by spaces, tabs or commas"
            : "a number is a decimal (-1, 0.25, 1e-3) or a fraction (1/9)"))
    case .tooLarge:
      return .error("\(quote(text)) has more digits than exact arithmetic holds")
    case .zeroDenominator:
      return .error("\(quote(text)) divides by zero")
    }
  }

  /// What was likely meant by a text that is no number: a dash for a minus sign, letters for digits, a
  /// fraction as one sign, a decimal comma.
  private static func likelyLiteral(_ text: some StringProtocol) -> String? {
    guard text.count < 40 else { return nil }
    var meant = ""
    for character in text {
      switch character {
      case "–", "—", "‐", "‑", "‒": meant += "-"
      case "O", "o": meant += "0"
      case "l", "I": meant += "1"
      case ",": meant += "."
      case "[", "]": continue
      case "½": meant += "1/2"
      case "⅓": meant += "1/3"
      case "⅔": meant += "2/3"
      case "¼": meant += "1/4"
      case "¾": meant += "3/4"
      default: meant.append(character)
      }
    }
    guard meant != text, meant.contains(where: Name.isDigit) else { return nil }
    return (try? Rational(literal: meant)) == nil ? nil : meant
  }

  static func singleEquals() -> Problem {
    .error("a single '=' within a value", help: "a claim is written == NUMBER")
  }

  static func unexpectedInExpression(_ text: String) -> Problem {
    .error(
      "unexpected \(quote(text))",
      help: "a value is made of names, numbers, + - * / ( ), NAME[row,column] and NAME.property")
  }

  static func expressionTooLong(_ limit: Int) -> Problem {
    .error("a value has at most \(limit) names, numbers and signs")
  }

  static func expressionTooDeep(_ limit: Int) -> Problem {
    .error("brackets and minus signs nest at most \(limit) deep")
  }

  static func unclosedBracket(_ bracket: String) -> Problem {
    .error("this '\(bracket)' is never closed")
  }

  static func emptyExpression() -> Problem {
    .error(
      "there is no value to show here",
      help: "a code span that begins with '= ' is replaced by a value, such as `= 6 * 6`")
  }

  static func expressionEnds() -> Problem {
    .error("the value ends where a name, a number or a bracket should follow")
  }

  static func indexCount(_ name: String) -> Problem {
    .error(
      "an entry is named by two or three numbers",
      help: "write \(name)[row,column] or \(name)[row,column,channel], counted from 1")
  }

  static func indexNotWhole() -> Problem {
    .error("an index is a whole number, counted from 1")
  }

  static func indexOutside(_ name: String, axis: String, index: Int, limit: Int) -> Problem {
    .error("\(quote(name)) has no \(axis) \(index): it has \(count(limit, axis)), counted from 1")
  }

  static func channelIndexMissing(_ name: String, channels: Int) -> Problem {
    .error(
      "\(quote(name)) has \(channels) channels, so the channel is missing",
      help: "write \(name)[row,column,channel]")
  }

  static func unknownName(_ name: String, known: [String]) -> Problem {
    .error(
      "nothing in this lesson is named \(quote(name))",
      help: proposal(
        for: name, in: known,
        otherwise: known.isEmpty
          ? "names are defined by blocks such as ```matrix NAME"
          : known.count > 8 ? nil : "names in this lesson: \(list(known.map { quote($0) }, "and"))")
    )
  }

  static func hyphenatedName(_ name: String, spaced: String) -> Problem {
    .error(
      "nothing in this lesson is named \(quote(name))",
      help: "a name may hold '-', so a difference is written with spaces: \(spaced)")
  }

  static func nameIsNoNumber(_ name: String, count: Int) -> Problem {
    .error(
      "\(quote(name)) has \(count) entries, so it is no number",
      help: "write one of them, \(name)[row,column], or a property such as \(name).sum")
  }

  static func unknownProperty(_ property: String, known: [String]) -> Problem {
    let nearest = Nearest.match(property, in: known).map { "did you mean \(quote($0))? " } ?? ""
    return .error(
      "there is no property \(quote(property))",
      help: (property == "mean" || property == "average"
        ? "the mean is the sum divided by the count; " : nearest)
        + "the properties are \(list(known, "and"))")
  }

  static func networkHasNoValues(_ name: String) -> Problem {
    .error(
      "\(quote(name)) is a network, which is counted, not run: it has no entries",
      help: "it has \(name).parameters, and the size of its output, \(name).shape")
  }

  static func noParameters(_ name: String, kind: String) -> Problem {
    .error(
      "\(quote(name)) is a \(kind), which has no parameters",
      help: "filters, operations and networks have parameters")
  }

  static func arithmeticWithShape() -> Problem {
    .error("a shape is no number", help: "rows, columns, channels and count are numbers")
  }

  static func divisionByZero() -> Problem { .error("this divides by zero") }

  static func resultTooLarge() -> Problem {
    .error("the result has more digits than exact arithmetic holds")
  }

  static func wrongValue(claimed: some StringProtocol, computed: String) -> Problem {
    .error("claimed \(claimed.prefix(60)), computed \(computed)", replacement: computed)
  }

  static func decimalCommaInClaim(_ text: String) -> Problem {
    let decimal = text.map { $0 == "," ? "." : $0 }
    let isGrouped = text.suffix(4).first == ","
    return .error(
      "\(quote(text)) is not a number",
      help: "write \(String(decimal)), with a decimal point"
        + (isGrouped ? ", or \(text.filter { $0 != "," }), without separators" : ""))
  }

  static func groupedClaim(_ text: String, _ digits: String) -> Problem {
    .error(
      "\(quote(text)) is not a number", help: "write \(digits), without separators")
  }

  static func secondClaim() -> Problem { .error("a value is claimed only once") }

  static func emptyClaim() -> Problem {
    .error("the claim after '==' is missing")
  }
}
