/// What keeps a builder from its work and is not an error in a lesson.
public enum SiteProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// The folder, as its user typed it, holds no `Content/`; but perhaps another one does.
  case noContent(folder: String, nearest: String?)
  /// The folder has a name that differs in its capitals.
  case misspeltContent(folder: String, name: String)
  /// Nothing is there, or not what is asked for.
  case noFolder(path: String), folderIsFile(path: String), lessonIsFolder(path: String)
  /// There is no such lesson; but perhaps another one.
  case noLesson(path: String, nearest: String?)
  /// The site would be written over what it is made from.
  case overlapsSources(output: String)

  /// A new course would mix with what is there.
  case notEmpty(folder: String)

  /// The sentence for the user.
  public var description: String {
    switch self {
    case .noContent(let folder, let nearest):
      "there is no folder Content/ in \(folder == "." ? "this folder" : folder); "
        + (nearest.map { "there is one in \($0)" }
          ?? "a new course is made with: stridebook new DIR")
    case .misspeltContent(let folder, let name):
      "there is no folder Content/ in \(folder == "." ? "this folder" : folder); rename \(name) to Content"
    case .noFolder(let path):
      "there is no folder \(path); a new course is made with: stridebook new \(path)"
    case .folderIsFile(let path):
      "\(path) is a file; a course is named by the folder that holds its Content/"
    case .lessonIsFolder(let path):
      "\(path) is a folder; lessons are named by their files, such as \(path)\(path.hasSuffix("/") ? "" : "/")first-lesson.md"
    case .noLesson(let path, let nearest):
      "there is no file \(path)" + (nearest.map { "; did you mean \($0)?" } ?? "")
    case .notEmpty(let folder):
      "\(folder) already exists and is not an empty folder; choose another name"
    case .overlapsSources(let output):
      "the site cannot be written to \(output): the course's own Content/ or Templates/ is there"
    }
  }
}
