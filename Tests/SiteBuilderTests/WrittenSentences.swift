/// The sentences that a source file writes with `.error("…")` or `.warning("…")`, as pieces of fixed text
/// around what is filled in.
struct WrittenSentence: Hashable, Sendable, CustomStringConvertible {
  var pieces: [String]

  var description: String { pieces.joined(separator: "…") }

  /// Whether a message may be this sentence: it has all pieces, in their order.
  func isSaid(by message: String) -> Bool {
    var rest = message[...]
    guard let first = pieces.first, let last = pieces.last, rest.hasPrefix(first) else {
      return false
    }
    rest = rest.dropFirst(first.count)
    guard pieces.count > 1 else { return rest.isEmpty }
    guard rest.hasSuffix(last) else { return false }
    rest = rest.dropLast(last.count)
    for piece in pieces.dropFirst().dropLast() where !piece.isEmpty {
      guard let range = rest.firstRange(of: piece) else { return false }
      rest = rest[range.upperBound...]
    }
    return true
  }

  /// All sentences of a source file.
  static func all(in source: String) -> [WrittenSentence] {
    source.matches(of: #/\.(?:error|warning)\(\s*(?=")/#).map { match in
      var reader = Reader(rest: source[match.range.upperBound...])
      return WrittenSentence(pieces: reader.literals())
    }
  }

  private struct Reader {
    var rest: Substring

    /// String literals with plus signs between them; another operand counts as filled in.
    mutating func literals() -> [String] {
      var pieces = [""]
      while rest.first == "\"" {
        rest.removeFirst()
        literal(&pieces)
        let after = rest.drop(while: \.isWhitespace)
        guard after.first == "+" else { break }
        rest = after.dropFirst().drop(while: \.isWhitespace)
        if rest.first != "\"" { pieces.append("") }
      }
      return pieces
    }

    private mutating func literal(_ pieces: inout [String]) {
      while let character = rest.popFirst(), character != "\"" {
        guard character == "\\", let escaped = rest.popFirst() else {
          pieces[pieces.count - 1].append(character)
          continue
        }
        if escaped == "(" {
          skipBrackets()
          pieces.append("")
        } else {
          pieces[pieces.count - 1].append(escaped)
        }
      }
    }

    /// Skips to the bracket that closes one; there may be literals within.
    private mutating func skipBrackets() {
      var depth = 1
      while depth > 0, let character = rest.popFirst() {
        switch character {
        case "(": depth += 1
        case ")": depth -= 1
        case "\"":
          while let inner = rest.popFirst(), inner != "\"" {
            if inner == "\\" { rest = rest.dropFirst() }
          }
        default: break
        }
      }
    }
  }
}
