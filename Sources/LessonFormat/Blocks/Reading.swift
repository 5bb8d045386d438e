internal import ConvEngine
internal import Diagnostics
internal import Text

/// How the values of keys are read. Each reports what is wrong and then gives nil.
enum Reading {
  /// More than any picture has, and few enough to multiply without overflow.
  static let largestCount = 1_000_000

  static func text(_ word: InfoString.Word, _ context: inout BlockContext) -> String? { word.text }

  static func flag(_ word: InfoString.Word, _ context: inout BlockContext) -> Bool? {
    choice(word, ["true": true, "false": false], &context)
  }

  static func view(_ word: InfoString.Word, _ context: inout BlockContext) -> CellView? {
    choice(word, CellView.self, &context)
  }

  static func paddingMode(
    _ word: InfoString.Word, _ context: inout BlockContext
  ) -> PaddingMode? {
    choice(word, PaddingMode.self, &context)
  }

  /// A number of `things`, at least 1.
  static func positiveCount(
    _ things: String
  ) -> @Sendable (InfoString.Word, inout BlockContext) -> Int? {
    { word, context in
      guard let count = whole(word.text[...]), count > 0 else {
        context.report.add(.notACount(word.text, of: things), at: word.place)
        return nil
      }
      return count
    }
  }

  /// `N` or `RxC`, both at least 1; `noun` says of what.
  static func extent(
    _ noun: String
  ) -> @Sendable (InfoString.Word, inout BlockContext) -> Extent? {
    { word, context in
      guard let (rows, columns) = pair(word.text), rows > 0, columns > 0 else {
        context.report.add(.notAnExtent(word.text, noun), at: word.place)
        return nil
      }
      return Extent(rows: rows, columns: columns)
    }
  }

  /// `N` or `RxC`, both at least 0.
  static func amount(_ word: InfoString.Word, _ context: inout BlockContext) -> Extent? {
    guard let (rows, columns) = pair(word.text) else {
      context.report.add(.notAnAmount(word.text), at: word.place)
      return nil
    }
    return Extent(rows: rows, columns: columns)
  }

  /// `N`, `RxC` or `top,right,bottom,left`.
  static func edges(_ word: InfoString.Word, _ context: inout BlockContext) -> Edges? {
    guard let edges = edges(word.text) else {
      context.report.add(.notEdges(word.text), at: word.place)
      return nil
    }
    return edges
  }

  static func padding(_ word: InfoString.Word, _ context: inout BlockContext) -> PaddingRule? {
    let rules: [String: PaddingRule] = [
      "valid": .valid, "same": .same, "same-lower": .sameLower, "full": .full,
    ]
    if let rule = rules[word.text] { return rule }
    if let edges = edges(word.text) { return .edges(edges) }
    context.report.add(.notAPadding(word.text, rules: rules.keys.sorted()), at: word.place)
    return nil
  }

  /// `RxC` or `RxCxCHANNELS`.
  static func shape(_ word: InfoString.Word, _ context: inout BlockContext) -> Shape? {
    let sizes = word.text.split(omittingEmptySubsequences: false, whereSeparator: isTimes)
      .map { whole($0) ?? 0 }
    guard sizes.count == 2 || sizes.count == 3, !sizes.contains(0) else {
      context.report.add(.notAShape(word.text), at: word.place)
      return nil
    }
    return Shape(channels: sizes.count == 3 ? sizes[2] : 1, rows: sizes[0], columns: sizes[1])
  }

  static func number(_ word: InfoString.Word, _ context: inout BlockContext) -> Rational? {
    do {
      return try Rational(literal: word.text)
    } catch {
      context.report.add(.literal(error, word.text), at: word.place)
      return nil
    }
  }

  static func numbers(_ word: InfoString.Word, _ context: inout BlockContext) -> [Rational]? {
    let parts = parts(of: word)
    let numbers = parts.compactMap { number($0, &context) }
    return numbers.count == parts.count ? numbers : nil
  }

  // MARK: Parts of values

  /// The parts between commas, without the blanks around them.
  static func parts(of word: InfoString.Word) -> [InfoString.Word] {
    var offset = 0
    return word.text.split(separator: ",", omittingEmptySubsequences: false).map { part in
      defer { offset += part.count + 1 }
      let blanks = part.prefix(while: \.isBlank).count
      let text = part.dropFirst(blanks).split(whereSeparator: \.isBlank).joined(separator: " ")
      return .init(text: text, place: word.part(offset + blanks, text.count))
    }
  }

  static func choice<Value>(
    _ word: InfoString.Word, _ choices: [String: Value], _ context: inout BlockContext
  ) -> Value? {
    guard let value = choices[word.text] else {
      context.report.add(.notAChoice(word.text, choices.keys.sorted()), at: word.place)
      return nil
    }
    return value
  }

  static func choice<Value: CaseIterable & RawRepresentable<String>>(
    _ word: InfoString.Word, _ type: Value.Type, _ context: inout BlockContext
  ) -> Value? {
    guard let value = Value(rawValue: word.text) else {
      context.report.add(
        .notAChoice(word.text, Value.allCases.map(\.rawValue)), at: word.place)
      return nil
    }
    return value
  }

  /// A whole number that is not negative.
  static func whole(_ text: Substring) -> Int? {
    guard !text.isEmpty, text.count <= 7, text.allSatisfy(\.isDigit), let number = Int(text),
      number <= largestCount
    else { return nil }
    return number
  }

  private static func isTimes(_ character: Character) -> Bool { "x×X".contains(character) }

  private static func pair(_ text: String) -> (rows: Int, columns: Int)? {
    let numbers = text.split(omittingEmptySubsequences: false, whereSeparator: isTimes)
      .compactMap(whole)
    let parts = text.count(where: isTimes) + 1
    guard numbers.count == parts else { return nil }
    switch numbers.count {
    case 1: return (numbers[0], numbers[0])
    case 2: return (numbers[0], numbers[1])
    default: return nil
    }
  }

  private static func edges(_ text: String) -> Edges? {
    if let (rows, columns) = pair(text) {
      return Edges(top: rows, right: columns, bottom: rows, left: columns)
    }
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { whole($0.filter { !$0.isBlank }[...]) }
    guard parts.count == 4, numbers.count == 4 else { return nil }
    return Edges(top: numbers[0], right: numbers[1], bottom: numbers[2], left: numbers[3])
  }
}
