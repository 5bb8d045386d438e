internal import Foundation

/// A small course to begin with.
public enum NewCourse {
  /// Writes the course into a folder that is missing or empty.
  ///
  /// - Parameter path: As its user typed it.
  /// - Returns: The files that were written, relative to the folder, sorted.
  /// - Throws: `SiteProblem.notEmpty`, and what the disk says.
  @discardableResult
  public static func write(to path: String) throws -> [String] {
    let manager = FileManager.default
    let folder = URL(filePath: path, directoryHint: .isDirectory).standardizedFileURL
    if let kind = FileKind(following: folder.path) {
      guard kind == .folder, try manager.contentsOfDirectory(atPath: folder.path).isEmpty else {
        throw SiteProblem.notEmpty(folder: path)
      }
    }
    let files = StarterFiles.files.sorted { $0.key < $1.key }
    for (path, text) in files {
      let file = folder.appending(path: path)
      try manager.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      let text = text.replacing("title: TITLE", with: "title: \(quoted(title(of: folder)))")
      try Data(text.utf8).write(to: file, options: .withoutOverwriting)
    }
    return files.map(\.key)
  }

  /// `my-first_course` becomes `My first course`.
  private static func title(of folder: URL) -> String {
    let words = folder.lastPathComponent.map { "-_".contains($0) ? " " : $0 }
    let title = String(words).split(separator: " ").joined(separator: " ")
    return title.isEmpty || title == "/"
      ? "A course" : title.prefix(1).uppercased() + title.dropFirst()
  }

  /// As YAML takes it, whatever is in it.
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: quoted += " "
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
