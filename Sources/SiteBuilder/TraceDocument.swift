internal import ConvEngine
public import Course
internal import LessonFormat
internal import Text

/// The computed values of one lesson as JSON, in the form that the format's page prescribes.
///
/// The text is handed out in parts as it is made, so that the steps of a large operation take no memory.
public struct TraceDocument {
  /// The lesson.
  public var lesson: Lesson
  /// What the document calls it: `Content/eyes.md`.
  public var path: String
  /// Whether every step of every operation is spelled out.
  public var hasSteps: Bool

  /// A document about `lesson`.
  public init(lesson: Lesson, path: String, hasSteps: Bool) {
    self.lesson = lesson
    self.path = path
    self.hasSteps = hasSteps
  }

  /// Hands the document's text to `sink`, in parts.
  public func write(to sink: (String) -> Void) {
    sink("{\"lesson\": \(JSONText.quoted(path)),\n \"values\": [")
    var separator = ""
    for block in lesson.blocks where block.kind != .show {
      switch block.content {
      case .values(let tensor, _, _, _):
        sink(separator)
        value(block, tensor: tensor, operation: nil, to: sink)
        separator = ","
      case .operation(let operation, _):
        sink(separator)
        value(block, tensor: operation.output, operation: operation, to: sink)
        separator = ","
      case .network: continue
      }
    }
    sink("],\n \"networks\": [")
    separator = ""
    for block in lesson.blocks {
      guard case .network(let network) = block.content else { continue }
      sink(separator + self.network(network, name: block.name))
      separator = ","
    }
    sink("]}\n")
  }

  private func value(
    _ block: Block, tensor: Tensor, operation: ConvEngine.Operation?,
    to sink: (String) -> Void
  ) {
    sink(
      "\n  {\"name\": \(JSONText.quoted(block.name)), \"kind\": \(JSONText.quoted(block.kind.rawValue)),"
        + " \"shape\": \(Self.shape(tensor.shape)),\n   \"values\": [")
    var separator = ""
    for value in Self.values(of: tensor, operation) {
      sink("\(separator)\"\(value)\"")
      separator = ", "
    }
    sink("]")
    if hasSteps {
      sink(",\n   \"steps\": [")
      // What was typed has no steps.
      if let operation { steps(of: operation, to: sink) }
      sink("]")
    }
    sink("}")
  }

  private func steps(of operation: ConvEngine.Operation, to sink: (String) -> Void) {
    var separator = ""
    for position in operation.output.positions {
      sink(separator + "\n    " + step(operation.step(at: position)))
      separator = ","
    }
  }

  /// The exact values, or 17 significant digits of what is not exact.
  private static func values(
    of tensor: Tensor, _ operation: ConvEngine.Operation?
  ) -> AnySequence<String> {
    if let rounded = operation?.roundedValues {
      return AnySequence(rounded.lazy.map(\.description))
    }
    return AnySequence(tensor.values.lazy.map(\.description))
  }

  private func step(_ step: Step) -> String {
    let terms = step.terms.map { term in
      var text = "{\"input\": \(term.input.map(Self.index) ?? "null"), \"value\": \"\(term.value)\""
      if let weight = term.weight, let product = term.product {
        text += ", \"weight\": \"\(weight)\", \"product\": \"\(product)\""
      }
      return text + "}"
    }
    var text =
      "{\"output\": \(Self.index(step.output)), \"terms\": [\(terms.joined(separator: ", "))]"
    if step.combination == .sum { text += ", \"bias\": \"\(step.bias ?? .zero)\"" }
    return text + ", \"result\": \"\(step.result)\"}"
  }

  private func network(_ network: Network, name: String) -> String {
    let layers = network.rows.map { row in
      let field = row.receptiveField.map { "[\($0.rows), \($0.columns)]" } ?? "null"
      return "{\"kind\": \(JSONText.quoted(row.layer.name)),"
        + " \"shape\": \(Self.shape(row.output)), \"parameters\": \(row.parameters),"
        + " \"receptiveField\": \(field)}"
    }
    return "\n  {\"name\": \(JSONText.quoted(name)), \"parameters\": \(network.parameters),\n"
      + "   \"layers\": [\(layers.joined(separator: ",\n    "))]}"
  }

  private static func shape(_ shape: Shape) -> String {
    shape.isVector
      ? "[\(shape.columns)]" : "[\(shape.channels), \(shape.rows), \(shape.columns)]"
  }

  private static func index(_ position: Position) -> String {
    "[\(position.channel), \(position.row), \(position.column)]"
  }
}
