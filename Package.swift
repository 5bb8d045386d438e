// swift-tools-version: 6.1
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("ExistentialAny"),
]

func room(
  _ name: String, _ dependencies: [Target.Dependency] = [], plugins: [Target.PluginUsage] = []
) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict, plugins: plugins)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(
    name: name, dependencies: dependencies, exclude: ["Fixtures"], swiftSettings: strict)
}

let package = Package(
  name: "stridebook",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "stridebook", targets: ["stridebook"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
  ],
  targets: [
    .systemLibrary(
      name: "CCmark", pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    .systemLibrary(
      name: "CPNG", pkgConfig: "libpng", providers: [.apt(["libpng-dev"]), .brew(["libpng"])]),
    room("ConvEngine"),
    room("DataFiles", ["CPNG", "ConvEngine"]),
    room("Markup"),
    room("Markdown", ["CCmark"]),
    room("MathML", ["Markup"]),
    room(
      "Lessons",
      ["Markdown", "MathML", "ConvEngine", "DataFiles", .product(name: "Yams", package: "Yams")]),
    room("Figures", ["ConvEngine", "Markup"]),
    room(
      "Pages",
      ["Lessons", "MathML", "Markup", .product(name: "Mustache", package: "swift-mustache")],
      plugins: ["EmbedTemplates"]),
    room("SiteBuilder", ["Lessons", "Figures", "Pages"], plugins: ["EmbedTemplates"]),
    room(
      "PreviewServer",
      ["SiteBuilder", "Lessons", "Markup", .product(name: "FlyingSocks", package: "FlyingFox")],
      plugins: ["EmbedTemplates"]),
    .executableTarget(
      name: "stridebook",
      dependencies: [
        "Lessons", "SiteBuilder", "PreviewServer",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(name: "embed-templates", swiftSettings: strict),
    .plugin(
      name: "EmbedTemplates", capability: .buildTool(), dependencies: ["embed-templates"]),
    tests("ConvEngineTests", ["ConvEngine", "TestSupport"]),
    tests("DataFilesTests", ["DataFiles", "ConvEngine", "TestSupport"]),
    tests("MarkdownTests", ["Markdown", "TestSupport"]),
    tests("LessonsTests", ["Lessons", "TestSupport"]),
    tests("MarkupTests", ["Markup"]),
    tests("MathMLTests", ["MathML", "TestSupport"]),
    tests("FiguresTests", ["Figures", "ConvEngine", "Markup", "TestSupport"]),
    tests(
      "SiteBuilderTests",
      [
        "SiteBuilder", "Pages", "Lessons", "TestSupport",
        .product(name: "Mustache", package: "swift-mustache"),
      ]),
    tests("PreviewServerTests", ["PreviewServer", "TestSupport"]),
    .target(name: "TestSupport", path: "Tests/Support", swiftSettings: strict),
  ]
)
