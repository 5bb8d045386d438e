internal import ConvEngine

/// Sentences about networks.
extension Problem {
  static func layerMissing() -> Problem {
    .error(
      "a layer is missing here", help: "a line is a layer and what it claims: dense 36 = 1332")
  }

  static func unknownLayer(_ name: String, known: [String]) -> Problem {
    let nearest =
      Nearest.match(name, in: known + ["total"]).map { "did you mean \(quote($0))? " } ?? ""
    return .error(
      "there is no layer \(quote(name))",
      help: nearest + "the layers are \(list(known, "and")); the last line may be total = N")
  }

  static func claimWithoutSpaces(_ meant: String) -> Problem {
    .error("a claim has spaces around its equals sign", help: "write \(meant.prefix(60))")
  }

  static func totalWithoutClaim() -> Problem {
    .error("the total claims nothing", help: "write total = N, or leave the line out")
  }

  static func layerAfterTotal() -> Problem {
    .error("the total is the last line of a network")
  }

  static func emptyParameterClaim() -> Problem {
    .error(
      "the number after the equals sign is missing",
      help: "the claim is the number of parameters; without one, leave out the equals sign")
  }

  static func notAParameterCount(_ text: String) -> Problem {
    let digits = text.filter { !"_',.’".contains($0) && !$0.isWhitespace }
    let isGrouped = !digits.isEmpty && digits.count <= 19 && digits.allSatisfy(Name.isDigit)
    return .error(
      "\(quote(text)) is no number of parameters",
      help: text.hasPrefix("=")
        ? "one equals sign is enough here"
        : isGrouped ? "write \(digits), without separators" : "a claim is a whole number in digits")
  }

  static func emptyNetwork(_ layers: [String]) -> Problem {
    .error(
      "this network has no layers", help: "each line is a layer: \(list(layers))")
  }

  static func wrongParameters(claimed: Int, computed: Int, _ row: Network.Row?) -> Problem {
    guard let row else {
      return .error(
        "claimed \(claimed), computed \(computed) parameters in total",
        replacement: "\(computed)")
    }
    var formula = row.weightFactors.map(String.init).joined(separator: " * ")
    if row.biases > 0 { formula += " + \(row.biases)" }
    return .error(
      "claimed \(claimed), computed \(computed)" + (formula.isEmpty ? "" : " = \(formula)"),
      help: formula.isEmpty ? "this layer has no parameters" : nil, replacement: "\(computed)")
  }
}
