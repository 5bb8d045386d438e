internal import LessonFormat
internal import Diagnostics
internal import Markdown
internal import MathML

extension MathProblem {
  init(_ kind: FormulaProblem.Kind) {
    self =
      switch kind {
      case .unknownCommand(let name): .unknownCommand(name, nearest: NearestCommand.match(name))
      case .missingArgument(let command): .argumentMissing(command)
      case .missingSecondArgument(let command): .secondArgumentMissing(command)
      case .unclosedBrace: .unclosedBrace
      case .unopenedBrace: .unopenedBrace
      case .unknownEnvironment(let name):
        .unknownEnvironment(name, known: Formula.environmentNames)
      case .unclosedEnvironment(let name): .unclosedEnvironment(name)
      case .unopenedEnvironment(let name): .unopenedEnvironment(name)
      case .leftWithoutRight: .leftWithoutRight
      case .rightWithoutLeft(let name): .rightWithoutLeft(name)
      case .noDelimiter(let text): .noDelimiter(text)
      case .doubleScript(let sign): .doubleScript(sign)
      case .strayAmpersand: .strayAmpersand
      case .unknownColour(let name): .unknownColour(name, known: Formula.colourNames)
      case .badColumns(let text): .badColumns(text)
      case .badLength(let text): .badLength(text)
      case .tooDeep(let limit): .formulaTooDeep(limit)
      case .empty: .emptyFormula
      }
  }

  init(_ kind: StrayDollars.Kind) {
    self =
      switch kind {
      case .unclosed: .unclosedDisplay
      case .blankLine: .blankLineInDisplay
      case .spaced: .spacedFormula
      case .tooMany: .tooManyFormulas
      }
  }
}

extension TextProblem {
  init(_ kind: LikelyMistake.Kind) {
    self =
      switch kind {
      case .fence(let kind): .textInPlaceOfBlock(kind)
      case .indentedFence(let kind): .indentedBlock(kind)
      case .callout(let kind): .textInPlaceOfCallout(kind)
      case .joinedCallout(let kind): .joinedCallout(kind)
      case .strayCommand(let name): .commandInText(name)
      case .table: .textInPlaceOfTable
      case .spacedDestination(let text): .spacedDestination(text)
      case .droppedLink: .droppedLink
      case .value(let text): .codeInPlaceOfValue(text)
      }
  }
}
