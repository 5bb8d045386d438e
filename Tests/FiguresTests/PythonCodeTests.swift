import ConvEngine
import Markup
import Testing

@testable import Figures

/// The statements to the letter. That they are right is a matter of running them: Tests/Browser does.
@Suite struct PythonCodeTests {
  @Test func aPlainConvolutionIsATextbookExample() throws {
    let code = try Samples.convolution("0 1 2\n3 4 5", ["1 -0.5\n1/9 0"]).python
    #expect(
      code.numpy == [
        "x = np.array([[0, 1, 2], [3, 4, 5]], dtype=float)",
        "w = np.array([[1, -0.5], [1/9, 0]], dtype=float)",
        "windows = sliding_window_view(x, (2, 2))",
        "y = np.einsum(\"ijkl,kl->ij\", windows, w)",
        "print(y)",
      ])
    #expect(
      code.pytorch == [
        "x = torch.tensor([[0, 1, 2], [3, 4, 5]], dtype=torch.float64)",
        "w = torch.tensor([[1, -0.5], [1/9, 0]], dtype=torch.float64)",
        "y = F.conv2d(x[None], w[None, None])",
        "print(y[0])",
      ])
  }

  @Test func allKeysOfAConvolutionAreArguments() throws {
    let operation = try Convolution(
      input: Samples.tensor("1 2 3 4 5\n\n1 2 3 4 5"),
      filters: [Samples.tensor("1 2"), Samples.tensor("3 4")], biases: [Rational(1), Rational(2)],
      stride: Extent(rows: 1, columns: 2),
      padding: .edges(Edges(top: 0, right: 1, bottom: 0, left: 2)), paddingMode: .reflect,
      dilation: Extent(2), groups: 2, isFlipped: true)
    #expect(
      operation.python.numpy.dropFirst(3) == [
        "x = np.pad(x, ((0, 0), (0, 0), (2, 1)), mode=\"reflect\")",
        "w = np.flip(w, (-2, -1))",
        "windows = sliding_window_view(x, (1, 3), axis=(1, 2))[:, :, ::2, ::2, ::2]",
        "parts = zip(np.split(windows, 2), np.split(w, 2))",
        "y = [np.einsum(\"cijkl,fckl->fij\", v, f) for v, f in parts]",
        "y = np.concatenate(y) + b[:, None, None]",
        "print(y)",
      ])
    #expect(
      operation.python.pytorch.dropFirst(2) == [
        "b = torch.tensor([1, 2], dtype=torch.float64)",
        "x = F.pad(x, (2, 1, 0, 0), mode=\"reflect\")",
        "w = w.flip(-2, -1)",
        "y = F.conv2d(x, w, b, stride=(1, 2), dilation=2, groups=2)",
        "print(y)",
      ])
  }

  @Test func aTransposedConvolutionWritesTheFilterForEachCell() throws {
    let code = try TransposedConvolution(
      input: Samples.tensor("1 2\n3 4"), filters: [Samples.tensor("1 1 1\n1 1 1\n1 1 1")],
      stride: Extent(2), padding: .edges(Edges(1)), outputPadding: Extent(1)
    ).python
    #expect(
      code.numpy.dropFirst(2) == [
        "y = np.zeros((6, 6))",
        "for i, j in np.ndindex(x.shape):",
        "    y[2*i:2*i+3, 2*j:2*j+3] += x[i, j] * w",
        "y = y[1:5, 1:5]",
        "print(y)",
      ])
    #expect(
      code.pytorch.dropFirst(2) == [
        "y = F.conv_transpose2d(x[None], w[None, None], stride=2, padding=1, output_padding=1)",
        "print(y[0])",
      ])
  }

  @Test func paddingNeverWinsAMaximum() throws {
    let code = try MaximumPooling(
      input: Samples.tensor("1 2 3"), size: Extent(rows: 1, columns: 2), stride: Extent(1),
      padding: .same
    ).python
    #expect(
      code.numpy.dropFirst() == [
        "x = np.pad(x, ((0, 0), (0, 1)), constant_values=-np.inf)",
        "windows = sliding_window_view(x, (1, 2))",
        "y = windows.max(axis=(-2, -1))",
        "print(y)",
      ])
    #expect(
      code.pytorch.dropFirst() == [
        "x = F.pad(x, (0, 1, 0, 0), value=-torch.inf)",
        "y = F.max_pool2d(x[None], (1, 2), stride=1)",
        "print(y[0])",
      ])
  }

  @Test func anAverageSaysWhetherPaddingCounts() throws {
    func code(_ countsPadding: Bool) throws -> PythonCode {
      try AveragePooling(
        input: Samples.tensor("1 2\n3 4"), size: Extent(2), stride: Extent(2),
        padding: .edges(Edges(1)), countsPadding: countsPadding
      ).python
    }
    #expect(
      try code(false).numpy.dropFirst() == [
        "x = np.pad(x, 1, constant_values=np.nan)",
        "windows = sliding_window_view(x, (2, 2))[::2, ::2]",
        "y = np.nanmean(windows, axis=(-2, -1))",
        "print(y)",
      ])
    #expect(
      try code(false).pytorch[1]
        == "y = F.avg_pool2d(x[None], 2, padding=1, count_include_pad=False)")
    #expect(
      try code(true).numpy[1...3] == [
        "x = np.pad(x, 1)", "windows = sliding_window_view(x, (2, 2))[::2, ::2]",
        "y = windows.mean(axis=(-2, -1))",
      ])
    #expect(try code(true).pytorch[1] == "y = F.avg_pool2d(x[None], 2, padding=1)")
  }

  @Test func longArraysHaveALinePerRow() throws {
    let row = Array(repeating: "10", count: 20).joined(separator: " ")
    let tensor = try Samples.tensor("\(row)\n\(row)")
    let printed = row.split(separator: " ").joined(separator: ", ")
    #expect(
      PythonDialect.numpy.array("x", tensor)
        == "x = np.array([\n    [\(printed)],\n    [\(printed)]], dtype=float)")
  }

  @Test(arguments: [
    ("-0.5", "-0.5"), ("1/9", "1/9"), ("12", "12"), ("9007199254740992", "9007199254740992.0"),
    ("-1e20", "-100000000000000000000.0"),
  ])
  func writesNumbersExactly(literal: String, expected: String) throws {
    #expect(PythonNumber.text(try Rational(literal: literal)) == expected)
  }

  @Test func theFoldStandsBeforeTheCaptionAndEscapes() throws {
    let operation = try Samples.convolution("1 2", ["1"])
    let markup = Samples.markup(
      of: .convolution(operation), OperationNames(input: "x", filters: ["w"]))
    #expect(
      markup.contains(
        "<details class=\"code\"><summary>The same in Python</summary><p class=\"name\">NumPy</p>"
          + "<pre><code>import numpy as np\nfrom numpy.lib.stride_tricks import sliding_window_view\n\nx = "
      ))
    #expect(markup.contains("(&quot;ijkl,kl-&gt;ij&quot;, windows, w)"))
    #expect(markup.contains("print(y[0])</code></pre></details><figcaption>"))
  }

  @Test func largeArraysAreLeftOut() throws {
    let row = Array(repeating: "1", count: 401).joined(separator: " ")
    let wide = try Samples.convolution(row, ["1"])
    #expect(!wide.isShortInPython)
    let filters = try Samples.convolution("1 2", Array(repeating: "1", count: 401))
    #expect(!filters.isShortInPython)
    #expect(try Samples.convolution(String(row.dropLast(2)), ["1"]).isShortInPython)
  }
}
