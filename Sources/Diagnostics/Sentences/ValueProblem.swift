public import ConvEngine
internal import Text

/// Sentences about numbers and inline values.
public enum ValueProblem: Hashable, Sendable {
  case literal(_ error: NumberLiteralError, _ text: String)
  case singleEquals
  case unexpectedInExpression(_ text: String)
  case expressionTooLong(_ limit: Int)
  case expressionTooDeep(_ limit: Int)
  case unclosedBracket(_ bracket: String)
  case emptyExpression
  case expressionEnds
  case indexCount(_ name: String)
  case indexNotWhole
  case indexOutside(_ name: String, axis: String, index: Int, limit: Int)
  case channelIndexMissing(_ name: String, channels: Int)
  case unknownName(_ name: String, known: [String])
  case hyphenatedName(_ name: String, spaced: String)
  case nameIsNoNumber(_ name: String, count: Int)
  case unknownProperty(_ property: String, known: [String])
  case networkHasNoValues(_ name: String)
  case noParameters(_ name: String, kind: String)
  case arithmeticWithShape
  case divisionByZero
  case resultTooLarge
  case wrongValue(claimed: String, computed: String)
  case decimalCommaInClaim(_ text: String)
  case groupedClaim(_ text: String, _ digits: String)
  case secondClaim
  case emptyClaim
}

extension ValueProblem: ProblemTopic {
  var sentence: Sentence {
    switch self {
    case .literal(let error, let text):
      switch error {
      case .notANumber:
        .error("literal", "\(quote(text)) is not a number")
          .help(
            likelyLiteral(text).map { "write \($0)" }
              ?? (Self.mayBeSeveral(text)
                ? "entries are separated by spaces, tabs or commas"
                : "a number is a decimal (-1, 0.25, 1e-3) or a fraction (1/9)"))
      case .tooLarge:
        .error("literal", "\(quote(text)) has more digits than exact arithmetic holds")
      case .zeroDenominator: .error("literal", "\(quote(text)) divides by zero")
      }
    case .singleEquals:
      .error("single-equals", "there is a single '=' in this value")
        .help("a claim is written == NUMBER")
    case .unexpectedInExpression(let text):
      .error("unexpected-in-expression", "unexpected \(quote(text))")
        .help("a value is made of names, numbers, + - * / ( ), NAME[row,column] and NAME.property")
    case .expressionTooLong(let limit):
      .error("expression-too-long", "a value has at most \(limit) names, numbers and signs")
    case .expressionTooDeep(let limit):
      .error("expression-too-deep", "brackets and minus signs nest at most \(limit) deep")
    case .unclosedBracket(let bracket):
      .error("unclosed-bracket", "this '\(bracket)' is never closed")
    case .emptyExpression:
      .error("empty-expression", "there is no value to show here")
        .help("a code span that begins with '= ' is replaced by a value, such as `= 6 * 6`")
    case .expressionEnds:
      .error(
        "expression-ends", "the value ends where a name, a number or a bracket should follow")
    case .indexCount(let name):
      .error("index-count", "an entry is named by two or three numbers")
        .help("write \(name)[row,column] or \(name)[row,column,channel], counted from 1")
    case .indexNotWhole: .error("index-not-whole", "an index is a whole number, counted from 1")
    case .indexOutside(let name, let axis, let index, let limit):
      .error(
        "index-outside",
        "\(quote(name)) has no \(axis) \(index): it has \(count(limit, axis)), counted from 1")
    case .channelIndexMissing(let name, let channels):
      .error(
        "channel-index-missing",
        "\(quote(name)) has \(channels) channels, so a channel must be given"
      )
      .help("write \(name)[row,column,channel]")
    case .unknownName(let name, let known):
      .error("unknown-name", "nothing in this lesson is named \(quote(name))")
        .help(
          proposal(
            for: name, in: known,
            otherwise: known.isEmpty
              ? "names are defined by blocks such as ```matrix NAME"
              : known.count > 8
                ? nil : "names in this lesson: \(list(known.map { quote($0) }, "and"))"))
    case .hyphenatedName(let name, let spaced):
      .error("hyphenated-name", "nothing in this lesson is named \(quote(name))")
        .help("a name may hold '-', so a difference is written with spaces: \(spaced)")
    case .nameIsNoNumber(let name, let count):
      .error(
        "name-is-no-number", "\(quote(name)) has \(count) entries, so it is not a number"
      )
      .help("write one of them, \(name)[row,column], or a property such as \(name).sum")
    case .unknownProperty(let property, let known):
      .error("unknown-property", "there is no property \(quote(property))")
        .help(
          (property == "mean" || property == "average"
            ? "the mean is the sum divided by the count; "
            : meant(Nearest.match(property, in: known)))
            + "the properties are \(list(known, "and"))")
    case .networkHasNoValues(let name):
      .error(
        "network-has-no-values",
        "\(quote(name)) is a network, which is counted, not run: it has no entries"
      )
      .help("it has \(name).parameters, and the size of its output, \(name).shape")
    case .noParameters(let name, let kind):
      .error("no-parameters", "\(quote(name)) is a \(kind), which has no parameters")
        .help("filters, operations and networks have parameters")
    case .arithmeticWithShape:
      .error("arithmetic-with-shape", "a shape is not a number")
        .help("rows, columns, channels and count are numbers")
    case .divisionByZero: .error("division-by-zero", "this divides by zero")
    case .resultTooLarge:
      .error("result-too-large", "the result has more digits than exact arithmetic holds")
    case .wrongValue(let claimed, let computed):
      .error("wrong-value", "claimed \(claimed.prefix(60)), computed \(computed)")
        .replacement(computed)
    case .decimalCommaInClaim(let text):
      .error("decimal-comma-in-claim", "\(quote(text)) is not a number")
        .help(
          "write \(String(text.map { $0 == "," ? "." : $0 })), with a decimal point"
            + (text.suffix(4).first == ","
              ? ", or \(text.filter { $0 != "," }), without separators" : ""))
    case .groupedClaim(let text, let digits):
      .error("grouped-claim", "\(quote(text)) is not a number")
        .help("write \(digits), without separators")
    case .secondClaim: .error("second-claim", "a value can be claimed only once")
    case .emptyClaim: .error("empty-claim", "the claim after '==' is missing")
    }
  }

  /// Whether what is not a number was likely meant as several.
  public static func mayBeSeveral(_ text: some StringProtocol) -> Bool {
    text.contains { ";|".contains($0) }
  }

  /// What was likely meant by a text that is not a number: a dash for a minus sign, letters for digits, a
  /// fraction as one sign, a decimal comma.
  private func likelyLiteral(_ text: String) -> String? {
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
    guard meant != text, meant.contains(where: { $0.isDigit }) else { return nil }
    return (try? Rational(literal: meant)) == nil ? nil : meant
  }
}
