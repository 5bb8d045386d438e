import Course
import LessonSupport
import Testing

@Suite struct InfoStringTests {
  @Test(arguments: [
    (
      "matrix",
      "1:4-9 error: this matrix block has no name\n  help: a name follows the kind: ```matrix NAME"
    ),
    (
      "matrix 3x",
      "1:11-12 error: '3x' is not a name\n  help: a name is a letter, then letters, digits, '_' or '-'"
    ),
    ("matrix a b", "1:13-13 error: unexpected 'b'\n  help: settings are written key=value"),
    (
      "matrix a caption=Two eyes",
      "1:25-28 error: unexpected 'eyes'\n  help: a value with spaces is quoted: caption=\"…\""
    ),
    (
      "matrix a capton=x",
      "1:13-18 error: matrix has no key 'capton'\n  help: did you mean 'caption'? matrix takes view, mark, caption, src, layout and channels"
    ),
    (
      "matrix a stride=2",
      "1:13-18 error: matrix has no key 'stride'\n  help: matrix takes view, mark, caption, src, layout and channels"
    ),
    (
      "matrix a view=both view=pixels",
      "1:23-26 error: 'view' is given twice\n  help: a key is written at most once"
    ),
    (
      "matrix a caption=\"Two eyes",
      "1:21-21 error: the value of 'caption' has no closing quote\n  help: a quoted value ends on the same line: caption=\"…\""
    ),
    (
      "matrix a caption=\"Two\"eyes",
      "1:26-29 error: a space is missing after the closing quote\n  help: a quote within a value is written \\\""
    ),
    (
      "matrix a caption=“Two eyes”",
      "1:21-21 error: a value must be quoted with straight quotes\n  help: write caption=\"…\""
    ),
    (
      "matrix a caption='single quoted' view=q",
      "1:21-21 error: a value must be quoted with double quotes\n  help: write caption=\"…\", with the straight double quote \"\n1:42-42 error: 'q' is not one of numbers, pixels or both"
    ),
    (
      "matrix a caption='single'",
      "1:21-21 error: a value must be quoted with double quotes\n  help: write caption=\"…\", with the straight double quote \""
    ),
    (
      "matrix a caption=‘single quoted’",
      "1:21-21 error: a value must be quoted with straight quotes\n  help: write caption=\"…\""
    ),
    ("matrix a caption='90s", ""),
    (
      "matrix a view = both",
      "1:18-18 error: a key is missing before '='\n  help: write key=value, without spaces around the equals sign"
    ),
    (
      "matrix a view= both",
      "1:13-17 error: 'view' has no value\n  help: write view=value, without spaces around the equals sign"
    ),
    (
      "matrix a view=pixel",
      "1:18-22 error: 'pixel' is not one of numbers, pixels or both\n  help: did you mean 'pixels'?"
    ),
    ("matrix a caption=\"a \\\"b\\\" c\" view=both", ""),
    ("matrix größe-2_x", ""),
  ])
  func isReadWordByWord(info: String, expected: String) {
    #expect(complaints("```\(info)\n1\n```") == expected)
  }

  @Test func anUnclosedBlockIsNoticed() {
    #expect(
      complaints("```matrix a\n1") == """
        1:4-9 warning: this matrix block is never closed
          help: close it with a line of the same fence
        """)
  }

  @Test func aNameIsDefinedOnce() {
    #expect(
      complaints("```matrix a\n1\n```\n\n```filter a\n2\n```\n`= a.sum == 1`") == """
        5:11-11 error: 'a' is already defined on line 1
          help: a name is defined once in a lesson; choose another
        """)
  }

  @Test func allProblemsOfABlockAreReported() {
    #expect(
      complaints("```matrix a x=1 y=2 view=z\n1 b\n```") == """
        1:13-13 error: matrix has no key 'x'
          help: matrix takes view, mark, caption, src, layout and channels
        1:17-17 error: matrix has no key 'y'
          help: matrix takes view, mark, caption, src, layout and channels
        1:26-26 error: 'z' is not one of numbers, pixels or both
        2:3-3 error: 'b' is not a number
          help: a number is a decimal (-1, 0.25, 1e-3) or a fraction (1/9)
        """)
  }

  @Test(arguments: [
    (
      "relu r stride: 2",
      "1:11-17 error: unexpected 'stride:'\n  help: a setting has an equals sign, and no spaces: stride=…"
    ),
    (
      "covn a",
      "1:4-7 warning: 'covn' is shown as code: no kind of block has this name\n  help: did you mean 'conv'?"
    ),
    (
      "matirx a",
      "1:4-9 warning: 'matirx' is shown as code: no kind of block has this name\n  help: did you mean 'matrix'?"
    ),
    (
      "Matrix a view=both",
      "1:4-9 warning: 'Matrix' is shown as code: no kind of block has this name\n  help: did you mean 'matrix'?"
    ),
    ("covn", ""), ("conv2d", ""), ("linear x=1", ""), ("covn {.x}", ""), ("c main", ""),
    ("cpp main", ""), ("java A", ""),
    ("json a", ""), ("bash a", ""), ("python a", ""), ("text a", ""), ("console a", ""),
    ("swift a", ""), ("php a", ""), ("shell a", ""), ("latex a", ""),
  ])
  func aKindThatWasMeantIsProposed(info: String, expected: String) {
    #expect(complaints("```\(info)\n1\n```") == expected)
  }

  @Test(arguments: [
    ("conv2d", "conv"), ("Conv2D", "conv"), ("convolution", "conv"), ("conv_2d", "conv"),
    ("max_pool", "maxpool"), ("maxpool2d", "maxpool"), ("MaxPooling2D", "maxpool"),
    ("max-pool", "maxpool"), ("avg_pool", "avgpool"), ("average_pooling", "avgpool"),
    ("linear", "dense"), ("Linear", "dense"), ("fully-connected", "dense"), ("gemm", "dense"),
    ("ConvTranspose2d", "transposed-conv"), ("conv_transpose", "transposed-conv"),
    ("deconvolution", "transposed-conv"), ("GlobalAveragePooling2D", "global-avgpool"),
    ("global_max_pool", "global-maxpool"), ("kernel", "filter"), ("padding", "pad"),
    ("ReLU", "relu"),
  ])
  func theNamesOfFrameworksAreKnown(written: String, kind: String) {
    let length = written.count + 3
    #expect(
      complaints("```\(written) n input=x\n```") == """
        1:4-\(length) warning: '\(written)' is shown as code: no kind of block has this name
          help: did you mean '\(kind)'?
        """)
  }

  @Test(arguments: [
    (#"caption="p &amp; q""#, "p & q"), (#"caption="p &quot;r&quot; q""#, #"p "r" q"#),
    (#"caption="\"p\" &amp; q""#, #""p" & q"#), (#"caption="p \& &#x2212;1 \\""#, #"p & −1 \"#),
    (#"caption="\&quot; &nosuch; & \q""#, #"&quot; &nosuch; & \q"#),
    (#"caption=p&#32;q\=1"#, "p q=1"), (#"caption=&ldquo;p&rdquo;"#, "“p”"),
    (#"caption="&bsol;" view=both"#, #"\"#), (#"c&#97;ption=a&#98;"#, "ab"),
    (#"caption="é &quot;""#, #"é ""#),
  ])
  func escapesStandForTheirCharacters(setting: String, caption: String) {
    let checked = CheckedLesson(Array("> ```matrix a \(setting)\n> 1\n> ```".utf8), path: "a.md")
    #expect(checked.diagnostics.isEmpty)
    #expect(checked.lesson.blocks.first?.caption == caption)
  }

  @Test(arguments: [
    (
      #"caption="&quot;é&quot;" mark="1,1 &#50;,1""#,
      "1:47-53 error: there is no cell 2,1 in 1 row and 1 column"
    ),
    (#"caption="&quot;" b"#, "1:30-30 error: unexpected 'b'"),
    (#"caption="&quot;"#, "1:21-21 error: the value of 'caption' has no closing quote"),
    (#"&#120;=1"#, "1:13-18 error: matrix has no key 'x'"),
    (#"caption="\" view=both"#, "1:21-21 error: the value of 'caption' has no closing quote"),
  ])
  func columnsAreThoseOfTheFile(setting: String, expected: String) {
    #expect(
      complaints("```matrix a \(setting)\n1\n```").split(separator: "\n").first ?? "" == expected)
  }

  @Test func theKindMayBeWrittenWithEscapes() {
    #expect(
      complaints("```&#109;atrix&#32;a\nx\n```").hasPrefix("2:1-1 error: 'x' is not a number"))
  }
}
