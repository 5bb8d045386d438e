internal import ConvEngine
internal import Diagnostics
internal import Text

/// How the values of keys are read.
extension Key {
  /// Reports what is wrong with a word and then gives nil.
  typealias Reader<Value> = @Sendable (InfoString.Word, inout BlockContext) -> Value?

  /// More than any picture has, and few enough to multiply without overflow.
  private static let largestCount = 1_000_000

  static func text(_ word: InfoString.Word, _ context: inout BlockContext) -> String? { word.text }

  static func flag(_ word: InfoString.Word, _ context: inout BlockContext) -> Bool? {
    switch word.text {
    case "true": true
    case "false": false
    default: context.refuse(word, .notAChoice(word.text, ["false", "true"]))
    }
  }

  static func choice<Value: CaseIterable & RawRepresentable<String> & Sendable>(
    _ type: Value.Type
  ) -> Reader<Value> {
    { word, context in
      Value(rawValue: word.text)
        ?? context.refuse(word, .notAChoice(word.text, Value.allCases.map { $0.rawValue }))
    }
  }

  /// A number of `things`, at least 1.
  static func positiveCount(_ things: String) -> Reader<Int> {
    { word, context in
      if let count = whole(word.text[...]), count > 0 { return count }
      return context.refuse(word, .notACount(word.text, of: things))
    }
  }

  /// `N` or `RxC`, both at least 1; `noun` says of what.
  static func extent(_ noun: String) -> Reader<Extent> {
    { word, context in
      if let extent = pair(word.text), extent.rows > 0, extent.columns > 0 { return extent }
      return context.refuse(word, .notAnExtent(word.text, noun))
    }
  }

  /// `N` or `RxC`, both at least 0.
  static func excess(_ word: InfoString.Word, _ context: inout BlockContext) -> Extent? {
    pair(word.text) ?? context.refuse(word, .notAnAmount(word.text))
  }

  /// `N`, `RxC` or `top,right,bottom,left`.
  static func edges(_ word: InfoString.Word, _ context: inout BlockContext) -> Edges? {
    sides(word.text) ?? context.refuse(word, .notEdges(word.text))
  }

  static func paddingRule(_ word: InfoString.Word, _ context: inout BlockContext) -> PaddingRule? {
    switch word.text {
    case "valid": .valid
    case "same": .same
    case "same-lower": .sameLower
    case "full": .full
    default:
      sides(word.text).map { .edges($0) }
        ?? context.refuse(
          word, .notAPadding(word.text, rules: ["full", "same", "same-lower", "valid"]))
    }
  }

  /// `RxC` or `RxCxCHANNELS`.
  static func shape(_ word: InfoString.Word, _ context: inout BlockContext) -> Shape? {
    let sizes = word.text.split(omittingEmptySubsequences: false, whereSeparator: isTimes)
      .map { whole($0) ?? 0 }
    guard sizes.count == 2 || sizes.count == 3, !sizes.contains(0) else {
      return context.refuse(word, .notAShape(word.text))
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

  /// Values between commas, without the blanks around them.
  static func list<Value>(_ read: @escaping Reader<Value>) -> Reader<[Value]> {
    { word, context in
      var offset = 0
      let parts = word.text.split(separator: ",", omittingEmptySubsequences: false)
      let values = parts.compactMap { part -> Value? in
        defer { offset += part.count + 1 }
        let blanks = part.prefix(while: { $0.isBlank }).count
        let words = part.dropFirst(blanks).split(whereSeparator: { $0.isBlank })
        let text = words.joined(separator: " ")
        return read(.init(text: text, place: word.part(offset + blanks, text.count)), &context)
      }
      return values.count == parts.count ? values : nil
    }
  }

  /// A whole number that is not negative.
  static func whole(_ text: Substring) -> Int? {
    guard !text.isEmpty, text.count <= 7, text.allSatisfy({ $0.isDigit }), let number = Int(text),
      number <= largestCount
    else { return nil }
    return number
  }

  private static func isTimes(_ character: Character) -> Bool { "x×X".contains(character) }

  private static func pair(_ text: String) -> Extent? {
    let numbers = text.split(omittingEmptySubsequences: false, whereSeparator: isTimes).map(whole)
    guard numbers.count < 3, let rows = numbers[0], let columns = numbers[numbers.count - 1] else {
      return nil
    }
    return Extent(rows: rows, columns: columns)
  }

  private static func sides(_ text: String) -> Edges? {
    if let both = pair(text) {
      return Edges(top: both.rows, right: both.columns, bottom: both.rows, left: both.columns)
    }
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { whole($0.filter { !$0.isBlank }[...]) }
    guard parts.count == 4, numbers.count == 4 else { return nil }
    return Edges(top: numbers[0], right: numbers[1], bottom: numbers[2], left: numbers[3])
  }
}
