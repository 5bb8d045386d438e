internal import Markdown

/// Sentences about text that was surely meant as something else.
extension Problem {
  static func slip(_ kind: Slip.Kind) -> Problem {
    switch kind {
    case .fence(let kind): textInPlaceOfBlock(kind)
    case .indentedFence(let kind): indentedBlock(kind)
    case .callout(let kind): textInPlaceOfCallout(kind)
    case .joinedCallout(let kind): joinedCallout(kind)
    case .strayCommand(let name): commandInText(name)
    case .table: textInPlaceOfTable()
    case .spacedDestination(let text): spacedDestination(text)
    case .droppedLink: droppedLink()
    case .value(let text): codeInPlaceOfValue(text)
    }
  }

  private static func textInPlaceOfBlock(_ kind: String) -> Problem {
    .warning(
      "this is text, and no \(kind) block",
      help: "a block begins with three backticks, alone with its words on a line: ```\(kind) NAME")
  }

  private static func indentedBlock(_ kind: String) -> Problem {
    .warning(
      "this is shown as code, because it is indented",
      help: "a \(kind) block is indented by at most three spaces")
  }

  private static func textInPlaceOfCallout(_ kind: String) -> Problem {
    .warning(
      "this is text, and no callout",
      help: "a callout is a quotation, and its word has an exclamation mark: > [!\(kind)]")
  }

  private static func joinedCallout(_ kind: String) -> Problem {
    .warning(
      "this is text, and no callout, because it goes on with the lines above",
      help: "put an empty line before > [!\(kind)]")
  }

  private static func commandInText(_ name: String) -> Problem {
    .warning(
      "'\\\(name)' stands in the text, and in no formula",
      help: "a formula stands between two dollar signs, without spaces at its ends: $x_1$")
  }

  private static func textInPlaceOfTable() -> Problem {
    .warning(
      "this table is shown as it is typed",
      help: "there are tables of numbers, which are blocks: ```matrix NAME")
  }

  private static func spacedDestination(_ text: String) -> Problem {
    .warning(
      "this is text, and no link, because of the spaces in it",
      help: "write angle brackets around it: (<\(text)>)")
  }

  private static func droppedLink() -> Problem {
    .warning(
      "this link leads nowhere: pages follow no link of its kind",
      help: "a link leads to a lesson, a file in Content/ or a page on the web")
  }

  private static func codeInPlaceOfValue(_ text: String) -> Problem {
    .warning(
      "this is shown as code", help: "a value begins with an equals sign and a space: `= \(text)`")
  }
}
