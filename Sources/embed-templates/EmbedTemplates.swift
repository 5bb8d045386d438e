import Foundation

/// Writes plain files into one Swift file, so that the binary carries them wherever it goes.
///
/// Arguments: the output file, the name of the type, the folder, then the files' paths relative to it.
@main
struct EmbedTemplates {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard arguments.count >= 3 else { throw CocoaError(.fileNoSuchFile) }
    let (output, type, folder, paths) = (arguments[0], arguments[1], arguments[2], arguments[3...])
    var source = "/// Plain files, by their paths below their folder.\n"
    source += "enum \(type) {\n  static let files: [String: String] = [\n"
    for path in paths {
      let text = try String(contentsOfFile: folder + "/" + path, encoding: .utf8)
      source += "    \(path.debugDescription): \(text.debugDescription),\n"
    }
    source += paths.isEmpty ? "    :\n  ]\n}\n" : "  ]\n}\n"
    try source.write(toFile: output, atomically: true, encoding: .utf8)
  }
}
