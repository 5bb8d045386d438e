internal import ConvEngine
import Markup

/// An operation as framework code, with the lesson's own numbers.
///
/// Each program is whole: pasted into Python it prints the result that the figure shows.
struct PythonCode {
  /// The statements of the two programs, without the imports.
  var numpy: [String]
  var pytorch: [String]

  /// An array with more values than this is not written out: a page must stay small.
  static let largestArray = 400

  /// Writes the fold.
  func write(to writer: inout MarkupWriter) {
    writer.element("details", ["class": "code"]) { fold in
      fold.element("summary", text: "The same in Python")
      program("NumPy", imports: PythonDialect.numpy.imports(for: numpy), numpy, to: &fold)
      program("PyTorch", imports: PythonDialect.pytorch.imports(for: pytorch), pytorch, to: &fold)
    }
  }

  private func program(
    _ heading: String, imports: [String], _ lines: [String], to fold: inout MarkupWriter
  ) {
    fold.element("p", ["class": "name"], text: heading)
    fold.element("pre") { block in
      block.element("code", text: (imports + [""] + lines).joined(separator: "\n"))
    }
  }
}

/// An operation that frameworks have too. A new one conforms in a file of its own.
protocol PythonWritten: ConvEngine.Operation {
  /// The arrays that the programs write out, besides the input.
  var weightArrays: [Tensor] { get }
  /// Both programs.
  var python: PythonCode { get }
}

extension PythonWritten {
  var weightArrays: [Tensor] { [] }

  /// Whether the programs are short enough for a page.
  var isShortInPython: Bool {
    max(input.shape.count, weightArrays.map(\.shape.count).reduce(0, +))
      <= PythonCode.largestArray
  }
}
