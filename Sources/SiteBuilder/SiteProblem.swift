/// What keeps a builder from its work and is no error in a lesson.
public enum SiteProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// The folder, as its user typed it, holds no `Content/`.
  case noContent(folder: String)
  /// The site would be written over what it is made from.
  case overlapsSources(output: String)

  /// The sentence for the user.
  public var description: String {
    switch self {
    case .noContent(let folder):
      "there is no folder Content/ in \(folder == "." ? "this folder" : folder)"
    case .overlapsSources(let output):
      "the site cannot be written to \(output): the course's own Content/ or Templates/ is there"
    }
  }
}
