public import ConvEngine

/// Sentences about the values of keys.
public enum KeyProblem: Hashable, Sendable {
  case notAChoice(_ text: String, _ choices: [String])
  case notACount(_ text: String, of: String)
  case notAnExtent(_ text: String, _ noun: String)
  case notAnAmount(_ text: String)
  case notAShape(_ text: String)
  case notEdges(_ text: String)
  case notAPadding(_ text: String, rules: [String])
  case notACell(_ text: String)
  case notSteps(_ text: String)
  case cellOutside(_ name: String, _ shape: Shape)
  case tooManySteps(_ limit: Int)
  case networkIsNoValue(_ name: String)
  case emptyName
  case usesItself(_ name: String)
  case usedBeforeDefinition(_ name: String, line: Int)
}

extension KeyProblem: ProblemTopic {
  var sentence: Sentence {
    switch self {
    case .notAChoice(let text, let choices):
      .error("not-achoice", "\(quote(text)) is not one of \(list(choices))")
        .help(proposal(for: text, in: choices))
    case .notACount(let text, let things):
      .error("not-acount", "\(quote(text)) is not a number of \(things)")
        .help("a number of \(things) is a whole number from 1 to 1000000")
    case .notAnExtent(let text, let noun):
      .error("not-an-extent", "\(quote(text)) is not a \(noun)")
        .help("a \(noun) is at least 1: write N or ROWSxCOLUMNS, such as 2 or 3x2")
    case .notAnAmount(let text):
      .error("not-an-amount", "\(quote(text)) is not an amount of output padding")
        .help("write N or ROWSxCOLUMNS, whole numbers from 0")
    case .notAShape(let text):
      .error("not-ashape", "\(quote(text)) is not a shape")
        .help("write ROWSxCOLUMNS or ROWSxCOLUMNSxCHANNELS, such as 6x6 or 400x400x3")
    case .notEdges(let text):
      .error("not-edges", "\(quote(text)) is not an amount of padding").help("write \(edgeForms)")
    case .notAPadding(let text, let rules):
      .error("not-apadding", "\(quote(text)) is not valid padding")
        .help(
          proposal(for: text, in: rules, otherwise: "write \(list(rules, "or")), or \(edgeForms)"))
    case .notACell(let text):
      .error("not-acell", "\(quote(text)) is not a cell")
        .help("a cell is ROW,COLUMN or ROW,COLUMN,CHANNEL, counted from 1; blanks separate cells")
    case .notSteps(let text):
      .error("not-steps", "\(quote(text)) is not a choice of windows")
        .help("write all, none, how many, or cells such as \"1,1 2,3\"")
    case .cellOutside(let name, let shape):
      .error("cell-outside", "there is no cell \(name) in \(size(shape))")
        .help("cells are ROW,COLUMN or ROW,COLUMN,CHANNEL, counted from 1")
    case .tooManySteps(let limit):
      .warning("too-many-steps", "at most \(limit) windows are spelled out")
    case .networkIsNoValue(let name):
      .error(
        "network-is-no-value",
        "\(quote(name)) is a network, which is counted, not run: it has no entries"
      )
      .help("name a matrix, a filter or the result of an operation")
    case .emptyName:
      .error("empty-name", "a name is missing here").help("names are separated by single commas")
    case .usesItself(let name):
      .error("uses-itself", "\(quote(name)) is the name of this block itself")
        .help("a block uses values that are defined above it")
    case .usedBeforeDefinition(let name, let line):
      .error(
        "used-before-definition", "\(quote(name)) is used before it is defined on line \(line)"
      )
      .help("move its block above this one")
    }
  }

  private var edgeForms: String { "N, ROWSxCOLUMNS or top,right,bottom,left, whole numbers from 0" }
}
