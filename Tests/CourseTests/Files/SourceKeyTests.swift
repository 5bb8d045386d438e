import ConvEngine
import Course
import LessonSupport
import Testing

/// What `src` and the keys beside it may be.
@Suite struct SourceKeyTests {
  static let lessons: [(info: String, values: String)] = [
    ("matrix a src=../face.csv", "1×2×2: 0 1 2 3"),
    ("filter a src=../face.csv", "1×2×2: 0 1 2 3"),
    ("matrix a src=far.csv", "1×1×1: 7"),
    ("matrix a src=./../guide/far.csv", "1×1×1: 7"),
    ("matrix a src=\"../data/Two Eyes.CSV\"", "1×1×2: 0.1 1/3"),
    ("matrix a src=../data/row.npy", "1×1×2: 4 5"),
    ("matrix a src=../cube.npy layout=chw", "1×2×2: 1 2 3 4"),
    ("matrix a layout=hwc src=../cube.npy", "2×1×2: 1 3 2 4"),
    ("matrix a src=../flag.png", "1×1×2: 76 29"),
    ("matrix a src=../flag.png channels=gray", "1×1×2: 76 29"),
    ("matrix a src=../flag.png channels=rgb", "3×1×2: 255 0 0 0 0 255"),
  ]

  @Test(arguments: lessons)
  func readsValuesFromAFile(info: String, values: String) throws {
    let checked = Samples.check("```\(info)\n```\n`= a.sum`")
    #expect(checked.diagnostics == [])
    let block = try #require(checked.lesson.blocks.first)
    guard case .values(let tensor, let drawing, _, _) = block.content else {
      Issue.record("no values")
      return
    }
    let shape = tensor.shape
    let sizes = "\(shape.channels)×\(shape.rows)×\(shape.columns): "
    #expect(sizes + tensor.values.map(\.description).joined(separator: " ") == values)
    #expect(drawing == (info.hasPrefix("filter") ? .filter : .image))
  }

  static let mistakes: [(info: String, message: String)] = [
    (
      "src=../face.jpg",
      """
      1:17-27 error: values cannot be read from '../face.jpg'
        help: did you mean '../face.csv'? files of values end in .csv, .npy or .png
      """
    ),
    (
      "src=face",
      """
      1:17-20 error: values cannot be read from 'face'
        help: did you mean '../face.csv'? files of values end in .csv, .npy or .png
      """
    ),
    (
      "src=far.csv layout=chw",
      "1:32-34 error: 'layout' is for .npy files, but 'far.csv' is not one"
    ),
    (
      "src=../flag.png layout=chw",
      "1:36-38 error: 'layout' is for .npy files, but '../flag.png' is not one"
    ),
    (
      "src=../cube.npy layout=chw channels=rgb",
      "1:49-51 error: 'channels' is for .png files, but '../cube.npy' is not one"
    ),
    (
      "src=../cube.npy layout=cwh",
      """
      1:36-38 error: 'cwh' is not one of chw or hwc
        help: did you mean 'chw'?
      """
    ),
    (
      "src=../flag.png channels=grey",
      """
      1:38-41 error: 'grey' is not one of gray or rgb
        help: did you mean 'gray'?
      """
    ),
    (
      "src=fra.csv",
      """
      1:17-23 error: there is no file 'fra.csv'
        help: did you mean 'far.csv'?
      """
    ),
    (
      "src=row.npy",
      """
      1:17-23 error: there is no file 'row.npy'
        help: did you mean '../data/row.npy'?
      """
    ),
    (
      "src=../Face.csv",
      """
      1:17-27 error: there is no file '../Face.csv'
        help: did you mean '../face.csv'?
      """
    ),
    (
      "src=something-else-altogether.csv",
      """
      1:17-45 error: there is no file 'something-else-altogether.csv'
        help: src is the path from the lesson's folder
      """
    ),
    (
      "src=../../face.csv",
      """
      1:17-30 error: '../../face.csv' is outside what this lesson may read
        help: its files are in Content/ or, where there is none, in the lesson's own folder
      """
    ),
    (
      "src=../linked.csv",
      """
      1:17-29 error: '../linked.csv' is outside what this lesson may read
        help: its files are in Content/ or, where there is none, in the lesson's own folder
      """
    ),
    (
      "src=../locked.csv",
      "1:17-29 error: '../locked.csv' cannot be read: permission denied"
    ),
    (
      "src=/home/me/face.csv",
      """
      1:17-33 error: '/home/me/face.csv' does not start from this lesson's folder
        help: write the path from the lesson's folder, such as data/face.csv
      """
    ),
    (
      "src=https://example.org/face.csv",
      """
      1:17-44 error: 'https://example.org/face.csv' is on the network, but lessons read only files
        help: put the file into Content/
      """
    ),
    (
      "src=\"\"",
      """
      1:18-18 error: values cannot be read from ''
        help: files of values end in .csv, .npy or .png
      """
    ),
  ]

  @Test(arguments: mistakes)
  func saysWhatIsWrongWithTheName(info: String, message: String) {
    let checked = Samples.check("```matrix a \(info)\n```\n`= a.sum`")
    #expect(checked.diagnostics.map(summary).joined(separator: "\n") == message)
    #expect(checked.lesson.blocks.isEmpty)
  }

  @Test func aFileAndABodyAreTooMuch() {
    let checked = Samples.check("```filter a src=far.csv\n\n  1 2\n```\n")
    #expect(
      checked.diagnostics.map(summary) == [
        """
        3:3-5 error: this filter has both a src and a body
          help: remove src, or what is between the fences
        """
      ])
  }

  @Test func keysAboutAFileNeedOne() {
    let checked = Samples.check("```matrix a layout=chw channels=rgb\n1\n```\n")
    #expect(
      checked.diagnostics.map(summary) == [
        "1:20-22 error: 'layout' is about a file, but there is no src\n  help: add src=FILE",
        "1:33-35 error: 'channels' is about a file, but there is no src\n  help: add src=FILE",
      ])
  }

  @Test func otherBlocksReadNoFiles() {
    #expect(
      complaints("```matrix a\n1\n```\n```relu b input=a src=face.csv\n```") == """
        4:19-21 error: relu has no key 'src'
          help: relu takes input, caption, steps and ask
        """)
  }

  @Test func aLessonWithoutAFolderReadsNoFiles() {
    #expect(
      complaints("```matrix a src=face.csv\n```") == """
        1:17-24 error: this lesson is not in a folder, so it cannot read 'face.csv'
          help: write the values between the fences, or save the lesson in a file
        """)
  }
}
