internal import Text

/// Sentences about info strings, in the order they are read.
public enum InfoProblem: Hashable, Sendable {
  case spacesAroundEquals
  case keyWithoutValue(_ key: String)
  case curlyQuote(_ key: String)
  case singleQuotes(_ key: String)
  case unclosedQuote(_ key: String)
  case textAfterQuote
  case nameMissing(_ kind: String)
  case shownNameMissing
  case invalidName(_ name: String)
  /// - Parameter hasSize: whether a number may have been meant as the size of a window.
  case surplusWord(_ word: String, after: String?, isLayer: Bool, hasSize: Bool)
  case unknownKey(_ key: String, kind: String, allowed: [String], nearest: String?)
  case repeatedKey(_ key: String)
  case missingKey(_ key: String, of: String, example: String)
  case definedTwice(_ name: String, firstLine: Int)
  case unclosedFence(_ kind: String)
  case unclosedBefore(_ kind: String, line: Int)
  case misspeltEnd(_ kind: String)
  case nearMissKind(_ kind: String, nearest: String)
  case unusedValue(_ name: String)
  case invalidUTF8(_ byte: UInt8)
}

extension InfoProblem: ProblemTopic {
  var sentence: Sentence {
    switch self {
    case .spacesAroundEquals:
      .error("spaces-around-equals", "a key is missing before '='")
        .help("write key=value, without spaces around the equals sign")
    case .keyWithoutValue(let key):
      .error("key-without-value", "\(quote(key)) has no value")
        .help("write \(key)=value, without spaces around the equals sign")
    case .curlyQuote(let key):
      .error("curly-quote", "a value must be quoted with straight quotes")
        .help("write \(key)=\"…\"")
    case .singleQuotes(let key):
      .error("single-quotes", "a value must be quoted with double quotes")
        .help("write \(key)=\"…\", with the straight double quote \"")
    case .unclosedQuote(let key):
      .error("unclosed-quote", "the value of \(quote(key)) has no closing quote")
        .help("a quoted value ends on the same line: \(key)=\"…\"")
    case .textAfterQuote:
      .error("text-after-quote", "a space is missing after the closing quote")
        .help("a quote within a value is written \\\"")
    case .nameMissing(let kind):
      .error("name-missing", "this \(kind) block has no name")
        .help("a name follows the kind: ```\(kind) NAME")
    case .shownNameMissing:
      .error("shown-name-missing", "this show block does not say what to show")
        .help("the name of a value follows: ```show NAME")
    case .invalidName(let name):
      .error("invalid-name", "\(quote(name)) is not a name")
        .help("a name is a letter, then letters, digits, '_' or '-'")
    case .surplusWord(let word, let key, let isLayer, let hasSize):
      .error("surplus-word", "unexpected \(quote(word))")
        .help(advice(on: word, after: key, isLayer: isLayer, hasSize: hasSize))
    case .unknownKey(let key, let kind, let allowed, let nearest):
      .error("unknown-key", "\(kind) has no key \(quote(key))").help(
        meant(nearest) + "\(kind) takes \(allowed.isEmpty ? "no keys" : list(allowed, "and"))")
    case .repeatedKey(let key):
      .error("repeated-key", "\(quote(key)) is given twice").help("a key is written at most once")
    case .missingKey(let key, let block, let example):
      .error("missing-key", "this \(block) has no \(quote(key))").help("add \(key)=\(example)")
    case .definedTwice(let name, let firstLine):
      .error("defined-twice", "\(quote(name)) is already defined on line \(firstLine)")
        .help("a name is defined once in a lesson; choose another")
    case .unclosedFence(let kind):
      .warning("unclosed-fence", "this \(kind) block is never closed")
        .help("close it with a line of the same fence")
    case .unclosedBefore(let kind, let line):
      .error(
        "unclosed-before",
        "this \(kind) block is not closed before the next one begins on line \(line)"
      )
      .help("close it with a line ```")
    case .misspeltEnd(let kind):
      .error("misspelt-end", "this line does not end the \(kind) block")
        .help("a block ends with the signs that it begins with, alone on a line: ```")
    case .nearMissKind(let kind, let nearest):
      .warning(
        "near-miss-kind", "'\(kind)' is shown as code: no kind of block has this name"
      )
      .help("did you mean \(quote(nearest))?")
    case .unusedValue(let name):
      .warning("unused-value", "nothing uses \(quote(name))")
        .help(
          "use it in a block or a value, give it a caption if it is only to be looked at, or remove it"
        )
    case .invalidUTF8(let byte):
      .error("invalid-utf8", "the byte 0x\(String(byte, radix: 16, uppercase: true)) is not UTF-8")
        .help("save the file as UTF-8")
    }
  }

  private func advice(
    on word: String, after key: String?, isLayer: Bool, hasSize: Bool
  ) -> String {
    let isNumber = word.first.map { $0.isDigit } == true
    return if word.last == ":" {
      "a setting has an equals sign, and no spaces: \(word.dropLast())=…"
    } else if isNumber, isLayer {
      "a claim has an equals sign before it: = \(word)"
    } else if isNumber, hasSize {
      "the size of the window is written size=\(word)"
    } else {
      key.map { "a value with spaces is quoted: \($0)=\"…\"" } ?? "settings are written key=value"
    }
  }
}
