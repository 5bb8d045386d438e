internal import ConvEngine
internal import Diagnostics

private let shape = Shape(channels: 1, rows: 2, columns: 2)

extension BodyProblem: Sampled {
  static func sample(after sample: BodyProblem?) -> BodyProblem? {
    switch sample {
    case nil: .emptyEntry
    case .emptyEntry: .decimalComma("0,5")
    case .decimalComma: .digitsTogether("0110")
    case .digitsTogether: .emptyBody("matrix")
    case .emptyBody: .raggedRow(entries: 1, expected: 2)
    case .raggedRow: .raggedFirstRow(entries: 2, others: 3)
    case .raggedFirstRow: .unequalChannel(2, rows: 2, expected: 1)
    case .unequalChannel: .valuesDoNotFit
    case .valuesDoNotFit: .bodyNotEmpty("show")
    case .bodyNotEmpty:
      .wrongClaim(
        "3", computed: Rational(4), at: Position(channel: 0, row: 1, column: 1), of: "r",
        hasChannels: false)
    case .wrongClaim: .wrongCount("row", claimed: 1, computed: 2, shape)
    case .wrongCount: nil
    }
  }
}

extension InfoProblem: Sampled {
  static func sample(after sample: InfoProblem?) -> InfoProblem? {
    switch sample {
    case nil: .spacesAroundEquals
    case .spacesAroundEquals: .keyWithoutValue("stride")
    case .keyWithoutValue: .curlyQuote("stride")
    case .curlyQuote: .singleQuotes("stride")
    case .singleQuotes: .unclosedQuote("stride")
    case .unclosedQuote: .textAfterQuote
    case .textAfterQuote: .nameMissing("matrix")
    case .nameMissing: .shownNameMissing
    case .shownNameMissing: .invalidName("x")
    case .invalidName: .surplusWord("b", after: nil, isLayer: false, hasSize: false)
    case .surplusWord: .unknownKey("colour", kind: "relu", allowed: [], nearest: nil)
    case .unknownKey: .repeatedKey("stride")
    case .repeatedKey: .missingKey("input", of: "relu block", example: "NAME")
    case .missingKey: .definedTwice("x", firstLine: 3)
    case .definedTwice: .unclosedFence("relu")
    case .unclosedFence: .unclosedBefore("filter", line: 3)
    case .unclosedBefore: .misspeltEnd("matrix")
    case .misspeltEnd: .nearMissKind("matrx", nearest: "matrix")
    case .nearMissKind: .unusedValue("x")
    case .unusedValue: .invalidUTF8(0xFF)
    case .invalidUTF8: nil
    }
  }
}

extension KeyProblem: Sampled {
  static func sample(after sample: KeyProblem?) -> KeyProblem? {
    switch sample {
    case nil: .notAChoice("a", ["zeros", "edge", "reflect", "wrap"])
    case .notAChoice: .notACount("a", of: "groups")
    case .notACount: .notAnExtent("a", "size")
    case .notAnExtent: .notAnAmount("a")
    case .notAnAmount: .notAShape("a")
    case .notAShape: .notEdges("a")
    case .notEdges: .notAPadding("a", rules: ["same"])
    case .notAPadding: .notACell("a")
    case .notACell: .notSteps("a")
    case .notSteps: .cellOutside("3,3", shape)
    case .cellOutside: .tooManySteps(8)
    case .tooManySteps: .networkIsNoValue("x")
    case .networkIsNoValue: .emptyName
    case .emptyName: .usesItself("x")
    case .usesItself: .usedBeforeDefinition("x", line: 3)
    case .usedBeforeDefinition: nil
    }
  }
}

extension NetworkProblem: Sampled {
  static func sample(after sample: NetworkProblem?) -> NetworkProblem? {
    switch sample {
    case nil: .layerMissing
    case .layerMissing: .unknownLayer("a", known: ["conv"])
    case .unknownLayer: .claimWithoutSpaces("dense 36 = 1332")
    case .claimWithoutSpaces: .totalWithoutClaim
    case .totalWithoutClaim: .layerAfterTotal
    case .layerAfterTotal: .emptyParameterClaim
    case .emptyParameterClaim: .notAParameterCount("a")
    case .notAParameterCount: .emptyNetwork(["conv"])
    case .emptyNetwork:
      .wrongParameters(claimed: 70, computed: 74, weightFactors: [36, 2], biases: 2)
    case .wrongParameters: .wrongTotal(claimed: 70, computed: 74)
    case .wrongTotal: nil
    }
  }
}

extension SourceProblem: Sampled {
  static func sample(after sample: SourceProblem?) -> SourceProblem? {
    switch sample {
    case nil: .bodyAndSource("matrix")
    case .bodyAndSource: .unknownSourceKind("x.txt", nearest: nil, known: ["csv"])
    case .unknownSourceKind: .keyOfOtherKind("channels", "png", of: "x.csv")
    case .keyOfOtherKind: .keyWithoutSource("stride")
    case .keyWithoutSource: .sourceWithoutFolder("x")
    case .sourceWithoutFolder: .sourceOnNetwork("x")
    case .sourceOnNetwork: .absoluteSource("x")
    case .absoluteSource: .sourceOutside("x")
    case .sourceOutside: .sourceMissing("x.csv", nearest: nil)
    case .sourceMissing: .sourceUnreadable("x.csv", reason: "it is damaged")
    case .sourceUnreadable: nil
    }
  }
}
