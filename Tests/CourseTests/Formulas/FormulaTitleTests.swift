import LessonSupport
import Testing

@testable import Course

/// Formulas where only text may go.
@Suite struct FormulaTitleTests {
  @Test(arguments: [
    ("# Of $\\sigma(x)$ and `= 1 + 1`", "Of σ(x) and 2"),
    ("# $x^2$, $x^2$ and $\\frac{a}{b}$ here", "x², x² and a/b here"),
    ("# A $\\begin{matrix} 1 \\end{matrix}$", "A \\begin{matrix} 1 \\end{matrix}"),
  ])
  func aTitleIsText(text: String, title: String) {
    let files = ["course.yml": "lessons: [a.md]", "a.md": text]
    let course = CheckedCourse(ContentSource(files), folderName: "x").course
    #expect(course?.lessons.first?.title == title)
  }
}
