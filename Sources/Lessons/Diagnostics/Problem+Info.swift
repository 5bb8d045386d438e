/// Sentences about info strings, in the order they are read.
extension Problem {
  static func spacesAroundEquals() -> Problem {
    .error(
      "a key is missing before '='", help: "write key=value, without spaces around the equals sign")
  }

  static func keyWithoutValue(_ key: String) -> Problem {
    .error(
      "\(quote(key)) has no value",
      help: "write \(key)=value, without spaces around the equals sign")
  }

  static func curlyQuote(_ key: String) -> Problem {
    .error(
      "a value is quoted with straight quotes", help: "write \(key)=\"…\"")
  }

  static func singleQuotes(_ key: String) -> Problem {
    .error(
      "a value is quoted with double quotes",
      help: "write \(key)=\"…\", with the straight double quote \"")
  }

  static func unclosedQuote(_ key: String) -> Problem {
    .error(
      "the value of \(quote(key)) has no closing quote",
      help: "a quoted value ends on the same line: \(key)=\"…\"")
  }

  static func textAfterQuote() -> Problem {
    .error(
      "a space is missing after the closing quote",
      help: "a quote within a value is written \\\"")
  }

  static func nameMissing(_ kind: String) -> Problem {
    .error(
      "this \(kind) block has no name",
      help: "a name follows the kind: ```\(kind) NAME")
  }

  static func shownNameMissing() -> Problem {
    .error(
      "this show block does not say what to show",
      help: "the name of a value follows: ```show NAME")
  }

  static func invalidName(_ name: String) -> Problem {
    .error(
      "\(quote(name)) is no name",
      help: "a name is a letter, then letters, digits, '_' or '-'")
  }

  /// - Parameter hasSize: whether a number may have been meant as the size of a window.
  static func surplusWord(
    _ word: String, after key: String?, of block: BlockHead, hasSize: Bool
  ) -> Problem {
    let isNumber = word.first.map(Name.isDigit) == true
    let help: String
    if word.last == ":" {
      help = "a setting has an equals sign, and no spaces: \(word.dropLast())=…"
    } else if isNumber, block.isLayer {
      help = "a claim has an equals sign before it: = \(word)"
    } else if isNumber, hasSize {
      help = "the size of the window is written size=\(word)"
    } else if let key {
      help = "a value with spaces is quoted: \(key)=\"…\""
    } else {
      help = "settings are written key=value"
    }
    return .error("unexpected \(quote(word))", help: help)
  }

  static func unknownKey(_ key: String, kind: String, allowed: [String]) -> Problem {
    let keys = allowed.isEmpty ? "\(kind) takes no keys" : "\(kind) takes \(list(allowed, "and"))"
    let nearest = Keys.meant(by: key, among: allowed).map { "did you mean \(quote($0))? " } ?? ""
    return .error("\(kind) has no key \(quote(key))", help: nearest + keys)
  }

  static func repeatedKey(_ key: String) -> Problem {
    .error("\(quote(key)) is given twice", help: "a key is written at most once")
  }

  static func missingKey(_ key: String, of block: String, example: String) -> Problem {
    .error("this \(block) has no \(quote(key))", help: "add \(key)=\(example)")
  }

  static func definedTwice(_ name: String, firstLine: Int) -> Problem {
    .error(
      "\(quote(name)) is already defined on line \(firstLine)",
      help: "a name is defined once in a lesson; choose another")
  }

  static func unclosedFence(_ kind: String) -> Problem {
    .warning(
      "this \(kind) block is never closed", help: "close it with a line of the same fence")
  }

  static func unclosedBefore(_ kind: String, line: Int) -> Problem {
    .error(
      "this \(kind) block is not closed before the next one begins on line \(line)",
      help: "close it with a line ```")
  }

  static func misspeltEnd(_ kind: String) -> Problem {
    .error(
      "this line does not end the \(kind) block",
      help: "a block ends with the signs that it begins with, alone on a line: ```")
  }

  static func nearMissKind(_ kind: String, nearest: String) -> Problem {
    .warning(
      "'\(kind)' is shown as code: no kind of block has this name",
      help: "did you mean \(quote(nearest))?")
  }

  static func unusedValue(_ name: String) -> Problem {
    .warning(
      "nothing uses \(quote(name))",
      help:
        "use it in a block or a value, give it a caption if it is only to be looked at, or remove it"
    )
  }

  static func invalidUTF8(_ byte: UInt8) -> Problem {
    let digits = String(byte, radix: 16, uppercase: true)
    return .error("the byte 0x\(digits) is not UTF-8", help: "save the file as UTF-8")
  }
}
