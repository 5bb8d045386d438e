internal import ConvEngine

/// Sentences about the values of keys.
extension Problem {
  static func notAChoice(_ text: String, _ choices: [String]) -> Problem {
    .error(
      "\(quote(text)) is none of \(list(choices))",
      help: proposal(for: text, in: choices))
  }

  static func notACount(_ text: String, of things: String) -> Problem {
    .error(
      "\(quote(text)) is no number of \(things)",
      help: "a number of \(things) is a whole number from 1 to 1000000")
  }

  static func notAnExtent(_ text: String, _ noun: String) -> Problem {
    .error(
      "\(quote(text)) is no \(noun)",
      help: "a \(noun) is at least 1: write N or ROWSxCOLUMNS, such as 2 or 3x2")
  }

  static func notAnAmount(_ text: String) -> Problem {
    .error(
      "\(quote(text)) is no amount of output padding",
      help: "write N or ROWSxCOLUMNS, whole numbers from 0")
  }

  static func notAShape(_ text: String) -> Problem {
    .error(
      "\(quote(text)) is no shape",
      help: "write ROWSxCOLUMNS or ROWSxCOLUMNSxCHANNELS, such as 6x6 or 400x400x3")
  }

  private static let edgeForms = "N, ROWSxCOLUMNS or top,right,bottom,left, whole numbers from 0"

  static func notEdges(_ text: String) -> Problem {
    .error("\(quote(text)) is no amount of padding", help: "write \(edgeForms)")
  }

  static func notAPadding(_ text: String, rules: [String]) -> Problem {
    .error(
      "\(quote(text)) is no padding",
      help: proposal(
        for: text, in: rules, otherwise: "write \(list(rules, "or")), or \(edgeForms)"))
  }

  static func notACell(_ text: some StringProtocol) -> Problem {
    .error(
      "\(quote(text)) is no cell",
      help: "a cell is ROW,COLUMN or ROW,COLUMN,CHANNEL, counted from 1; blanks separate cells")
  }

  static func notSteps(_ text: String) -> Problem {
    .error(
      "\(quote(text)) is no choice of windows",
      help: "write all, none, how many, or cells such as \"1,1 2,3\"")
  }

  static func cellOutside(_ cell: CellReference, _ shape: Shape) -> Problem {
    let place = [cell.row, cell.column] + (cell.channel.map { [$0] } ?? [])
    let name = place.map(String.init).joined(separator: ",")
    return .error(
      "there is no cell \(name) in \(size(shape))",
      help: "cells are ROW,COLUMN or ROW,COLUMN,CHANNEL, counted from 1")
  }

  static func tooManySteps(_ limit: Int) -> Problem {
    .warning("at most \(limit) windows are spelled out")
  }

  static func networkIsNoValue(_ name: String) -> Problem {
    .error(
      "\(quote(name)) is a network, which is counted, not run: it has no entries",
      help: "name a matrix, a filter or the result of an operation")
  }

  static func emptyName() -> Problem {
    .error("a name is missing here", help: "names are separated by single commas")
  }

  static func usesItself(_ name: String) -> Problem {
    .error(
      "\(quote(name)) is the name of this block itself",
      help: "a block uses values that are defined above it")
  }

  static func usedBeforeDefinition(_ name: String, line: Int) -> Problem {
    .error(
      "\(quote(name)) is used before it is defined on line \(line)",
      help: "move its block above this one")
  }

  /// `6 rows and 4 columns`, with the channels where there are several.
  static func size(_ shape: Shape) -> String {
    var parts = [count(shape.rows, "row"), count(shape.columns, "column")]
    if shape.channels > 1 { parts.append(count(shape.channels, "channel")) }
    return list(parts, "and")
  }
}
