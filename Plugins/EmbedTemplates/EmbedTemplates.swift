import Foundation
import PackagePlugin

/// Embeds every file below a folder of plain files into the target that uses this plugin: the built-in
/// templates into Pages, the files of `stridebook new` into SiteBuilder, what a preview runs in the
/// browser into PreviewServer.
@main
struct EmbedTemplates: BuildToolPlugin {
  /// By target: the folder, the type that holds its files, and the kinds of files.
  private static let folders = [
    "Pages": ("Templates", "BuiltInTemplates", ["mustache", "css", "js", "svg"]),
    "SiteBuilder": ("Sources/SiteBuilder/Starter", "StarterFiles", ["md", "yml", "csv"]),
    "PreviewServer": ("Sources/PreviewServer/Assets", "PreviewFiles", ["js", "css"]),
  ]

  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    guard let (folderName, typeName, kinds) = Self.folders[target.name] else { return [] }
    let folder = context.package.directoryURL.appending(path: folderName)
    let output = context.pluginWorkDirectoryURL.appending(path: "\(typeName).swift")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { kinds.contains(($0 as NSString).pathExtension) }
      .sorted()
    return [
      .buildCommand(
        displayName: "Embedding \(folderName)/",
        executable: try context.tool(named: "embed-templates").url,
        arguments: [output.path, typeName, folder.path] + paths,
        inputFiles: paths.map { folder.appending(path: $0) },
        outputFiles: [output])
    ]
  }
}
