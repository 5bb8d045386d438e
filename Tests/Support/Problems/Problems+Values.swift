internal import ConvEngine
internal import Diagnostics

extension MathProblem: Sampled {
  static func sample(after sample: MathProblem?) -> MathProblem? {
    switch sample {
    case nil: .unknownCommand("foo", nearest: nil)
    case .unknownCommand: .argumentMissing("x")
    case .argumentMissing: .secondArgumentMissing("x")
    case .secondArgumentMissing: .unclosedBrace
    case .unclosedBrace: .unopenedBrace
    case .unopenedBrace: .unknownEnvironment("foo", known: [])
    case .unknownEnvironment: .unclosedEnvironment("x")
    case .unclosedEnvironment: .unopenedEnvironment("x")
    case .unopenedEnvironment: .leftWithoutRight
    case .leftWithoutRight: .rightWithoutLeft("x")
    case .rightWithoutLeft: .noDelimiter("a")
    case .noDelimiter: .doubleScript("a")
    case .doubleScript: .strayAmpersand
    case .strayAmpersand: .unknownColour("foo", known: ["red", "blue"])
    case .unknownColour: .badColumns("a")
    case .badColumns: .badLength("a")
    case .badLength: .formulaTooDeep(8)
    case .formulaTooDeep: .emptyFormula
    case .emptyFormula: .unclosedDisplay
    case .unclosedDisplay: .blankLineInDisplay
    case .blankLineInDisplay: .spacedFormula
    case .spacedFormula: .tooManyFormulas
    case .tooManyFormulas: .formulaLooksLikePrice("a")
    case .formulaLooksLikePrice:
      .wrongEquation(claimed: "5", value: Rational(5), computed: Rational(4))
    case .wrongEquation: nil
    }
  }
}

extension TextProblem: Sampled {
  static func sample(after sample: TextProblem?) -> TextProblem? {
    switch sample {
    case nil: .textInPlaceOfBlock("matrix")
    case .textInPlaceOfBlock: .indentedBlock("matrix")
    case .indentedBlock: .textInPlaceOfCallout("matrix")
    case .textInPlaceOfCallout: .joinedCallout("matrix")
    case .joinedCallout: .commandInText("x")
    case .commandInText: .textInPlaceOfTable
    case .textInPlaceOfTable: .spacedDestination("a")
    case .spacedDestination: .droppedLink
    case .droppedLink: .codeInPlaceOfValue("a")
    case .codeInPlaceOfValue: nil
    }
  }
}

extension ValueProblem: Sampled {
  static func sample(after sample: ValueProblem?) -> ValueProblem? {
    switch sample {
    case nil: .literal(.notANumber, "a")
    case .literal: .singleEquals
    case .singleEquals: .unexpectedInExpression("a")
    case .unexpectedInExpression: .expressionTooLong(8)
    case .expressionTooLong: .expressionTooDeep(8)
    case .expressionTooDeep: .unclosedBracket("(")
    case .unclosedBracket: .emptyExpression
    case .emptyExpression: .expressionEnds
    case .expressionEnds: .indexCount("x")
    case .indexCount: .indexNotWhole
    case .indexNotWhole: .indexOutside("x", axis: "row", index: 3, limit: 2)
    case .indexOutside: .channelIndexMissing("x", channels: 2)
    case .channelIndexMissing: .unknownName("a", known: [])
    case .unknownName: .hyphenatedName("a-b", spaced: "a - b")
    case .hyphenatedName: .nameIsNoNumber("x", count: 4)
    case .nameIsNoNumber: .unknownProperty("a", known: ["sum"])
    case .unknownProperty: .networkHasNoValues("x")
    case .networkHasNoValues: .noParameters("x", kind: "matrix")
    case .noParameters: .arithmeticWithShape
    case .arithmeticWithShape: .divisionByZero
    case .divisionByZero: .resultTooLarge
    case .resultTooLarge: .wrongValue(claimed: "11", computed: "10")
    case .wrongValue: .decimalCommaInClaim("0,5")
    case .decimalCommaInClaim: .groupedClaim("1,000", "1000")
    case .groupedClaim: .secondClaim
    case .secondClaim: .emptyClaim
    case .emptyClaim: nil
    }
  }
}
