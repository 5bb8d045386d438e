import Foundation
import PackagePlugin

/// Embeds every file below `Templates/` into the target that uses this plugin.
@main
struct EmbedTemplates: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folder = context.package.directoryURL.appending(path: "Templates")
    let output = context.pluginWorkDirectoryURL.appending(path: "BuiltInTemplates.swift")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { ["mustache", "css", "js", "svg"].contains(($0 as NSString).pathExtension) }
      .sorted()
    return [
      .buildCommand(
        displayName: "Embedding Templates/",
        executable: try context.tool(named: "embed-templates").url,
        arguments: [output.path, folder.path] + paths,
        inputFiles: paths.map { folder.appending(path: $0) },
        outputFiles: [output])
    ]
  }
}
