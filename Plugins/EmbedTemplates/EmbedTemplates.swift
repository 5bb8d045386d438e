import Foundation
import PackagePlugin

/// Embeds every file below a folder of plain files into the target that uses this plugin: `Templates/` into
/// Pages, `Starter/` into SiteBuilder.
@main
struct EmbedTemplates: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let isStarter = target.name == "SiteBuilder"
    let folderName = isStarter ? "Starter" : "Templates"
    let typeName = isStarter ? "StarterFiles" : "BuiltInTemplates"
    let kinds = isStarter ? ["md", "yml", "csv"] : ["mustache", "css", "js", "svg"]
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
