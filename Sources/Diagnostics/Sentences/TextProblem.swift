/// Sentences about text that was surely meant as something else.
public enum TextProblem: Hashable, Sendable {
  case textInPlaceOfBlock(_ kind: String)
  case indentedBlock(_ kind: String)
  case textInPlaceOfCallout(_ kind: String)
  case joinedCallout(_ kind: String)
  case commandInText(_ name: String)
  case textInPlaceOfTable
  case spacedDestination(_ text: String)
  case droppedLink
  case codeInPlaceOfValue(_ text: String)
}

extension TextProblem: ProblemTopic {
  var sentence: Sentence {
    switch self {
    case .textInPlaceOfBlock(let kind):
      .warning("text-in-place-of-block", "this is text, not a \(kind) block")
        .help(
          "a block begins with three backticks, alone with its words on a line: ```\(kind) NAME")
    case .indentedBlock(let kind):
      .warning("indented-block", "this is shown as code, because it is indented")
        .help("a \(kind) block is indented by at most three spaces")
    case .textInPlaceOfCallout(let kind):
      .warning("text-in-place-of-callout", "this is text, not a callout")
        .help("a callout is a quotation, and its word has an exclamation mark: > [!\(kind)]")
    case .joinedCallout(let kind):
      .warning(
        "joined-callout", "this is text, not a callout, because it goes on with the lines above"
      )
      .help("put an empty line before > [!\(kind)]")
    case .commandInText(let name):
      .warning("command-in-text", "'\\\(name)' is outside any formula")
        .help("a formula is between two dollar signs, without spaces at its ends: $x_1$")
    case .textInPlaceOfTable:
      .warning("text-in-place-of-table", "this table is shown as it is typed")
        .help("there are tables of numbers, which are blocks: ```matrix NAME")
    case .spacedDestination(let text):
      .warning("spaced-destination", "this is text, not a link, because of the spaces in it")
        .help("write angle brackets around it: (<\(text)>)")
    case .droppedLink:
      .warning("dropped-link", "this link leads nowhere: pages do not follow links of this kind")
        .help("a link leads to a lesson, a file in Content/ or a page on the web")
    case .codeInPlaceOfValue(let text):
      .warning("code-in-place-of-value", "this is shown as code")
        .help("a value begins with an equals sign and a space: `= \(text)`")
    }
  }
}
