internal import Text

/// Sentences about networks.
public enum NetworkProblem: Hashable, Sendable {
  case layerMissing
  case unknownLayer(_ name: String, known: [String])
  case claimWithoutSpaces(_ meant: String)
  case totalWithoutClaim
  case layerAfterTotal
  case emptyParameterClaim
  case notAParameterCount(_ text: String)
  case emptyNetwork(_ layers: [String])
  case wrongParameters(claimed: Int, computed: Int, weightFactors: [Int], biases: Int)
  case wrongTotal(claimed: Int, computed: Int)
}

extension NetworkProblem: ProblemTopic {
  var sentence: Sentence {
    switch self {
    case .layerMissing:
      return .error("layer-missing", "a layer is missing here")
        .help("a line is a layer and what it claims: dense 36 = 1332")
    case .unknownLayer(let name, let known):
      return .error("unknown-layer", "there is no layer \(quote(name))")
        .help(
          meant(Nearest.match(name, in: known + ["total"]))
            + "the layers are \(list(known, "and")); the last line may be total = N")
    case .claimWithoutSpaces(let meant):
      return .error("claim-without-spaces", "a claim needs spaces around its equals sign")
        .help("write \(meant.prefix(60))")
    case .totalWithoutClaim:
      return .error("total-without-claim", "the total claims nothing")
        .help("write total = N, or leave the line out")
    case .layerAfterTotal:
      return .error("layer-after-total", "the total must be the last line of a network")
    case .emptyParameterClaim:
      return .error("empty-parameter-claim", "the number after the equals sign is missing")
        .help("the claim is the number of parameters; without one, leave out the equals sign")
    case .notAParameterCount(let text):
      let digits = text.filter { !"_',.’".contains($0) && !$0.isWhitespace }
      let isGrouped = !digits.isEmpty && digits.count <= 19 && digits.allSatisfy { $0.isDigit }
      return .error("not-aparameter-count", "\(quote(text)) is not a number of parameters")
        .help(
          text.hasPrefix("=")
            ? "one equals sign is enough here"
            : isGrouped
              ? "write \(digits), without separators" : "a claim is a whole number in digits")
    case .emptyNetwork(let layers):
      return .error("empty-network", "this network has no layers")
        .help("each line is a layer: \(list(layers))")
    case .wrongParameters(let claimed, let computed, let weightFactors, let biases):
      var formula = weightFactors.map(String.init).joined(separator: " * ")
      if biases > 0 { formula += " + \(biases)" }
      return .error(
        "wrong-parameters",
        "claimed \(claimed), computed \(computed)" + (formula.isEmpty ? "" : " = \(formula)")
      )
      .help(formula.isEmpty ? "this layer has no parameters" : nil).replacement("\(computed)")
    case .wrongTotal(let claimed, let computed):
      return .error(
        "wrong-parameters", "claimed \(claimed), computed \(computed) parameters in total"
      )
      .replacement("\(computed)")
    }
  }
}
