/// What keeps a builder from its work and is no error in a lesson.
public enum SiteProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// The folder, as its user typed it, holds no `Content/`.
  case noContent(folder: String)
  /// The site would be written over what it is made from.
  case overlapsSources(output: String)

  /// A new course would mix with what is there.
  case notEmpty(folder: String)

  /// The sentence for the user.
  public var description: String {
    switch self {
    case .noContent(let folder):
      "there is no folder Content/ in \(folder == "." ? "this folder" : folder); "
        + "a new course is made with: stridebook new DIR"
    case .notEmpty(let folder):
      "\(folder) is there already and is not an empty folder; choose another name"
    case .overlapsSources(let output):
      "the site cannot be written to \(output): the course's own Content/ or Templates/ is there"
    }
  }
}
