internal import ConvEngine
import Markup
internal import Phrases

/// An operation as framework code, with the lesson's own numbers.
///
/// Each program is whole: pasted into Python it prints the result that the figure shows.
struct PythonCode {
  /// The statements of the two programs, without the imports.
  var numpy: [String]
  var pytorch: [String]
  /// A comment behind a line of `pytorch`.
  var comment: (line: Int, phrase: Phrase)?

  /// Programs that begin with the same arrays and print `y`; where PyTorch wants channels and the figure
  /// has none, the first of them.
  init(
    arrays: (PythonDialect) -> [String], numpy: [String], pytorch: [String],
    printsFirst: Bool = false, comment: (line: Int, phrase: Phrase)? = nil
  ) {
    self.numpy = arrays(.numpy) + numpy + ["print(y)"]
    self.pytorch = arrays(.pytorch) + pytorch + [printsFirst ? "print(y[0])" : "print(y)"]
    self.comment = comment
  }

  /// An array with more values than this is not written out: a page must stay small.
  static let largestArray = 400

  /// Writes the fold.
  func write(to writer: inout MarkupWriter) {
    writer.element("details", ["class": "code"]) { fold in
      fold.element("summary", say: Message(.sameInPython))
      program("NumPy", imports: PythonDialect.numpy.imports(for: numpy), numpy, nil, to: &fold)
      program(
        "PyTorch", imports: PythonDialect.pytorch.imports(for: pytorch), pytorch, comment, to: &fold
      )
    }
  }

  private func program(
    _ heading: String, imports: [String], _ lines: [String],
    _ comment: (line: Int, phrase: Phrase)?, to fold: inout MarkupWriter
  ) {
    fold.element("p", ["class": "name"], text: heading)
    fold.element("pre") { block in
      block.element("code") { code in
        let end = comment.map { $0.line + 1 } ?? lines.count
        code.text((imports + [""] + lines[..<end]).joined(separator: "\n"))
        guard let comment else { return }
        code.text("  # ")
        code.say(Message(comment.phrase))
        for line in lines[end...] { code.text("\n" + line) }
      }
    }
  }
}

/// An operation that frameworks have too. A new one conforms in a file of its own.
protocol PythonWritten {
  var input: Tensor { get }
  /// The arrays that the programs write out, besides the input.
  var weightArrays: [Tensor] { get }
  /// Both programs.
  var python: PythonCode { get }
}

extension PythonWritten {
  var weightArrays: [Tensor] { [] }

  /// Whether the programs are short enough for a page.
  var isShortInPython: Bool {
    max(input.shape.count, weightArrays.map { $0.shape.count }.reduce(0, +))
      <= PythonCode.largestArray
  }

  /// Both programs where they are short enough for a page.
  var shortPython: PythonCode? { isShortInPython ? python : nil }
}
