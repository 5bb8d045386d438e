import ArgumentParser
import SiteBuilder

/// `stridebook new DIR`
struct New: Command {
  static let configuration = CommandConfiguration(
    abstract: "Make a small course to start from.",
    discussion: """
      The new folder holds two lessons with notes that explain how each thing is written, and two \
      drafts: one to continue, and one with every block and key. They are plain text: open them in \
      any editor.

      Example: stridebook new my-course
      """)

  @Argument(help: "The folder for the new course; if it exists, it must be empty.")
  var folder: String

  func perform() throws {
    let files = try NewCourse.write(to: folder)
    let list = files.map { "  \($0)\n" }.joined()
    let place = folder.contains(" ") ? "\"\(folder)\"" : folder
    try StandardOutput.write(
      """
      Made a course in \(folder):
      \(list)
      What to do next:
        cd \(place)
        stridebook serve       see it in your browser while you change it
        stridebook build       write the finished pages; then open Site/index.html

      Begin with Content/first-lesson.md: the notes in it explain how a lesson is written.
      Content/all-blocks.md has every block and key.

      """)
  }
}
