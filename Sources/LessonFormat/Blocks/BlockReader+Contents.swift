internal import ConvEngine
internal import Diagnostics
internal import Text

extension BlockReader {
  /// Reads the body of a fence; what is wrong with it is reported.
  ///
  /// Where the body was likely meant to end earlier, only that is reported.
  mutating func make(
    _ fence: Fence, _ kind: BlockKind, _ head: BlockHead, _ name: InfoString.Word?,
    _ arguments: Arguments
  ) -> Made {
    if let end = MeantEnd(of: fence) {
      end.report(of: head, &context)
      return Made()
    }
    return switch kind {
    case .matrix: values(fence, .image, head, arguments)
    case .filter: values(fence, .filter, head, arguments)
    case .network: network(fence, head, arguments)
    case .show: shown(fence, head, name, arguments)
    case .pad, .conv, .transposedConv, .maxpool, .avgpool, .globalAvgpool, .globalMaxpool, .relu,
      .leakyRelu, .flatten, .dense, .softmax:
      operation(fence, kind, head, arguments)
    }
  }

  private mutating func values(
    _ fence: Fence, _ drawing: Drawing, _ head: BlockHead, _ arguments: Arguments
  ) -> Made {
    guard let tensor = tensor(fence, head, arguments) else { return Made() }
    let isFilter = drawing == .filter
    return Made(
      meaning: .tensor(
        tensor, isFilter: isFilter, parameters: isFilter ? tensor.shape.count : nil),
      content: drawn(tensor, drawing, arguments))
  }

  /// The values of a body or of a file.
  private mutating func tensor(
    _ fence: Fence, _ head: BlockHead, _ arguments: Arguments
  ) -> Tensor? {
    if let name = arguments.source {
      guard arguments.isComputable else {
        _ = checkNoBody(fence, .source(.bodyAndSource(head.kind)))
        return nil
      }
      return fileValues(name, fence, head, arguments)
    }
    if arguments.isComputable { checkNoFileKeys(arguments) }
    let grid = NumberGrid(fence.lines, &context.report)
    if grid.isEmpty, !grid.hasProblems, arguments.isComputable {
      context.report.add(.emptyBody(head.kind), at: head.place)
    }
    if let entry = grid.entryWithoutSpaces {
      context.report.add(.digitsTogether(String(entry.text)), at: entry.place)
    }
    return grid.tensor(&context.report)
  }

  private mutating func shown(
    _ fence: Fence, _ head: BlockHead, _ name: InfoString.Word?, _ arguments: Arguments
  ) -> Made {
    _ = checkNoBody(fence, .body(.bodyNotEmpty(head.kind)))
    guard let name, let definition = context.definition(name) else { return Made() }
    switch definition.meaning {
    case .invalid: break
    case .network: context.report.add(.networkIsNoValue(name.text), at: name.place)
    case .tensor(let tensor, let isFilter, _):
      return Made(content: drawn(tensor, isFilter ? .filter : .image, arguments))
    }
    return Made()
  }

  private mutating func drawn(
    _ tensor: Tensor, _ drawing: Drawing, _ arguments: Arguments
  ) -> Block.Content? {
    guard let marks = positions(arguments.mark, in: tensor.shape), let view = arguments.view else {
      return nil
    }
    return .values(tensor, drawing: drawing, view: view, marks: marks)
  }

  private mutating func network(
    _ fence: Fence, _ head: BlockHead, _ arguments: Arguments
  ) -> Made {
    let network = NetworkReader.network(
      fence.lines, input: arguments.isComputable ? arguments.networkInput : nil,
      inputPlace: arguments.places[Key.networkInput.name] ?? head.place, head: head, &context)
    guard let network else { return Made() }
    return Made(meaning: .network(network), content: .network(network))
  }

  private mutating func operation(
    _ fence: Fence, _ kind: BlockKind, _ head: BlockHead, _ arguments: Arguments
  ) -> Made {
    let grid = NumberGrid(fence.lines, &context.report)
    guard arguments.isComputable, let input = arguments.input else { return Made() }
    do throws(EngineError) {
      guard let operation = try arguments.operation(kind, on: input.tensor) else { return Made() }
      let isRounded =
        !operation.isExact || input.isRounded || arguments.weights.contains { $0.isRounded }
      if !grid.isEmpty {
        ResultClaim(name: head.name, result: operation.output, isRounded: isRounded)
          .check(grid, of: fence, &context.report)
      } else if !grid.hasProblems {
        let text = ResultText(result: operation.output, isRounded: isRounded)
        context.report.add([text.body(of: fence, .fill, in: context.report.source)])
      }
      var made = Made(
        meaning: .tensor(
          operation.output, isFilter: false, parameters: operation.parameterCount),
        isRounded: isRounded)
      let shape = operation.output.shape
      let steps = steps(arguments, in: shape)
      if let ask = positions(arguments.ask, in: shape), let steps {
        let details = OperationBlock(
          inputName: input.name, filterNames: arguments.weights.map { $0.name }, steps: steps,
          ask: ask)
        made.content = .operation(operation, details)
      }
      return made
    } catch {
      var place = error.keysToBlame.lazy.compactMap { arguments.places[$0] }.first
      if case .filterShapeMismatch(let index, _, _) = error, index < arguments.weights.count {
        place = arguments.weights[index].place
      }
      context.report.add(.engine(error), at: place ?? head.place)
      return Made()
    }
  }
}
