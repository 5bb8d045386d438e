import Foundation

/// Writes the built-in templates into one Swift file, so that the binary carries them wherever it goes.
///
/// Arguments: the output file, the `Templates` folder, then the files' paths relative to it.
@main
struct EmbedTemplates {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let output = arguments.first, let folder = arguments.dropFirst().first else {
      throw CocoaError(.fileNoSuchFile)
    }
    var source = "/// The built-in templates, by their paths below `Templates/`.\n"
    source += "enum BuiltInTemplates {\n  static let files: [String: String] = [\n"
    for path in arguments.dropFirst(2) {
      let text = try String(contentsOfFile: folder + "/" + path, encoding: .utf8)
      source += "    \(path.debugDescription): \(text.debugDescription),\n"
    }
    source += arguments.count == 2 ? "    :\n  ]\n}\n" : "  ]\n}\n"
    try source.write(toFile: output, atomically: true, encoding: .utf8)
  }
}
