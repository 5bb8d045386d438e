internal import ConvEngine
internal import Markdown

/// Reads the fences of a lesson, from the first to the last, into blocks.
struct BlockReader {
  private(set) var context: BlockContext
  private(set) var blocks: [Block] = []
  /// What a figure's `id` can no longer be.
  private var usedIDs: Set<String>
  private var figures = 0
  /// The numbers of the figures by their ids; also of those that have an error.
  private(set) var figureNumbers: [String: Int] = [:]

  /// - Parameter headingIDs: ids that are taken already.
  init(_ fences: [Fence], headingIDs: some Sequence<String>, report: Report) {
    var lines: [String: Int] = [:]
    for fence in fences {
      let info = InfoString(fence, in: report.source)
      guard info.words.count > 1, info.words[0].text != "show" else { continue }
      let name = info.words[1].text
      lines[name] = lines[name] ?? fence.infoPosition.line
    }
    context = BlockContext(report: report, linesOfNames: lines)
    usedIDs = Set(lines.keys).union(headingIDs)
  }

  /// The block of a fence; nil where something is wrong with it, which is reported.
  mutating func read(_ fence: Fence) -> Block? {
    figures += 1
    let info = InfoString(fence, in: context.report.source)
    guard let kindWord = info.words.first, let kind = BlockKind.named(kindWord.text) else {
      return nil
    }
    let nameWord = info.words.count > 1 ? info.words[1] : nil
    let head = BlockHead(
      kind: kind.name, name: nameWord?.text ?? "", description: "\(kind.name) block",
      place: nameWord?.place ?? kindWord.place)
    context.currentName = if case .show = kind.role { nil } else { head.name }
    let isNamed = check(nameWord, kind, head)
    let id = isNamed ? figureID(head.name, kind) : nil
    if let id { figureNumbers[id] = figures }
    let arguments = context.arguments(info, keys: kind.keys, of: head, usedWords: 2)
    let content = content(fence, kind, head, nameWord, arguments)
    guard let nameWord, let id else { return nil }
    if case .show = kind.role {} else { define(nameWord, kind, content) }
    guard let content, let arguments else { return nil }
    let block = Block(
      name: nameWord.text, id: id, number: figures, kind: kind.name,
      caption: arguments[optional: Keys.caption].flatMap { $0.isEmpty ? nil : $0 },
      content: content, range: fence.range)
    blocks.append(block)
    return block
  }

  private mutating func check(
    _ name: InfoString.Word?, _ kind: BlockKind, _ head: BlockHead
  ) -> Bool {
    guard let name else {
      if case .show = kind.role {
        context.report.add(.shownNameMissing(), at: head.place)
      } else {
        context.report.add(.nameMissing(kind.name), at: head.place)
      }
      return false
    }
    if case .show = kind.role { return true }
    guard Name.isValid(name.text) else {
      context.report.add(.invalidName(name.text), at: name.place)
      return false
    }
    if let first = context.definitions[name.text] {
      context.report.add(.definedTwice(name.text, firstLine: first.line), at: name.place)
      return false
    }
    return true
  }

  private mutating func content(
    _ fence: Fence, _ kind: BlockKind, _ head: BlockHead, _ name: InfoString.Word?,
    _ arguments: Arguments?
  ) -> Block.Content? {
    switch kind.role {
    case .values(let drawing):
      return values(fence, drawing, head, arguments)
    case .operation(let make):
      return operation(fence, make, head, name, arguments)
    case .network:
      guard let arguments else { return nil }
      return NetworkReader.network(
        fence.lines, input: arguments[Keys.networkInput],
        inputPlace: arguments.places["input"] ?? head.place, head: head, &context
      ).map { .network($0) }
    case .show:
      return shown(fence, head, name, arguments)
    }
  }

  private mutating func define(
    _ name: InfoString.Word, _ kind: BlockKind, _ content: Block.Content?
  ) {
    let meaning: Definition.Meaning =
      switch content {
      case nil: .invalid
      case .values(let tensor, let drawing, _, _):
        .tensor(
          tensor, isFilter: drawing == .filter,
          parameters: drawing == .filter ? tensor.shape.count : nil)
      case .operation(let operation, _):
        .tensor(operation.output, isFilter: false, parameters: operation.parameterCount)
      case .network(let network): .network(network)
      }
    context.definitions.add(
      Definition(name: name.text, kind: kind.name, line: name.place.line, meaning: meaning))
  }

  /// The name or, for `show`, the name and the first number from 2 that makes it unique.
  private mutating func figureID(_ name: String, _ kind: BlockKind) -> String {
    guard case .show = kind.role else { return name }
    var number = 2
    while !usedIDs.insert("\(name)-\(number)").inserted { number += 1 }
    return "\(name)-\(number)"
  }
}

extension BlockReader {
  private mutating func values(
    _ fence: Fence, _ drawing: Drawing, _ head: BlockHead, _ arguments: Arguments?
  ) -> Block.Content? {
    let grid = NumberGrid(fence.lines, &context.report)
    if grid.isEmpty, !grid.hasProblems, arguments != nil {
      context.report.add(.emptyBody(head.kind), at: head.place)
    }
    guard let tensor = grid.tensor(&context.report), let arguments else { return nil }
    return drawn(tensor, drawing, arguments)
  }

  private mutating func shown(
    _ fence: Fence, _ head: BlockHead, _ name: InfoString.Word?, _ arguments: Arguments?
  ) -> Block.Content? {
    if let line = fence.lines.first(where: { !$0.text.allSatisfy(\.isWhitespace) }) {
      let blanks = line.text.prefix(while: \.isWhitespace).count
      context.report.add(
        .bodyNotEmpty(head.kind),
        at: Place(
          line: line.position.line, column: line.position.column + blanks,
          length: line.text.count - blanks))
    }
    guard let name, let definition = Reading.definition(name, &context) else { return nil }
    switch definition.meaning {
    case .invalid: return nil
    case .network:
      context.report.add(.networkIsNoValue(name.text), at: name.place)
      return nil
    case .tensor(let tensor, let isFilter, _):
      return arguments.flatMap { drawn(tensor, isFilter ? .filter : .image, $0) }
    }
  }

  private mutating func drawn(
    _ tensor: Tensor, _ drawing: Drawing, _ arguments: Arguments
  ) -> Block.Content? {
    positions(arguments[optional: Keys.mark] ?? [], in: tensor.shape).map {
      .values(tensor, drawing: drawing, view: arguments[Keys.view], marks: $0)
    }
  }

  private mutating func operation(
    _ fence: Fence, _ make: BlockKind.Make, _ head: BlockHead, _ name: InfoString.Word?,
    _ arguments: Arguments?
  ) -> Block.Content? {
    let grid = NumberGrid(fence.lines, &context.report)
    guard let arguments else { return nil }
    do throws(EngineError) {
      let operation = try make(arguments)
      let result = operation.output
      if !grid.isEmpty {
        ResultClaim.check(grid, against: result, named: name?.text ?? head.kind, &context.report)
      }
      let ask = positions(arguments[optional: Keys.ask] ?? [], in: result.shape)
      guard let steps = steps(arguments, in: result.shape), let ask else { return nil }
      return .operation(
        operation,
        OperationBlock(
          inputName: arguments[Keys.input].name,
          filterNames: arguments[optional: Keys.filter]?.map(\.name) ?? [], steps: steps,
          ask: ask, isClaimed: !grid.isEmpty))
    } catch {
      let place = error.keysToBlame.lazy.compactMap { arguments.places[$0] }.first
      context.report.add(.engine(error), at: place ?? head.place)
      return nil
    }
  }

  private mutating func steps(_ arguments: Arguments, in shape: Shape) -> StepSelection? {
    let limit = StepSelection.limit
    let place = arguments.places[Keys.steps.name]
    switch arguments[Keys.steps] {
    case .all: return .all
    case .none: return StepSelection.none
    case .first(let count):
      if let place, min(count, shape.count) > limit {
        context.report.add(.tooManySteps(limit), at: place)
      }
      return .first(min(count, limit))
    case .cells(let cells):
      return positions(cells, in: shape).map { positions in
        if let place, positions.count > limit {
          context.report.add(.tooManySteps(limit), at: place)
        }
        return .cells(Array(positions.prefix(limit)))
      }
    }
  }

  /// The positions of cells, each once; nil where one is outside, which is reported.
  private mutating func positions(
    _ cells: [CellReference], in shape: Shape
  ) -> [Position]? {
    var seen: Set<Position> = []
    var isValid = true
    var result: [Position] = []
    for cell in cells {
      guard let positions = cell.positions(in: shape, &context.report) else {
        isValid = false
        continue
      }
      result += positions.filter { seen.insert($0).inserted }
    }
    return isValid ? result : nil
  }
}
