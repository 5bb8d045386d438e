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
    room("Text"),
    room("Diagnostics", ["ConvEngine", "Text"]),
    room("DataFiles", ["CPNG", "ConvEngine", "Diagnostics"]),
    room("Markup", ["Text"]),
    room("Markdown", ["CCmark", "Markup"]),
    room("MathML", ["Markup"]),
    room(
      "Lessons",
      [
        "Markdown", "MathML", "ConvEngine", "DataFiles", "Diagnostics", "Text",
        .product(name: "Yams", package: "Yams"),
      ]),
    room("Figures", ["ConvEngine", "Markup"]),
    room(
      "Pages",
      [
        "Lessons", "Diagnostics", "Markdown", "MathML", "Markup", "Text",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      plugins: ["EmbedTemplates"]),
    room(
      "SiteBuilder", ["Lessons", "Diagnostics", "Figures", "Pages", "Text"],
      plugins: ["EmbedTemplates"]),
    room(
      "PreviewServer",
      [
        "SiteBuilder", "Lessons", "Diagnostics", "Markup", "Text",
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ],
      plugins: ["EmbedTemplates"]),
    .executableTarget(
      name: "stridebook",
      dependencies: [
        "Lessons", "Diagnostics", "SiteBuilder", "PreviewServer", "Text",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(name: "embed-templates", swiftSettings: strict),
    .plugin(
      name: "EmbedTemplates", capability: .buildTool(), dependencies: ["embed-templates"]),
    tests("ConvEngineTests", ["ConvEngine", "TestSupport"]),
    tests("DataFilesTests", ["DataFiles", "Diagnostics", "ConvEngine", "TestSupport"]),
    tests("MarkdownTests", ["Markdown", "CmarkOracle", "TestSupport"]),
    .testTarget(
      name: "TextTests", dependencies: ["Text"], swiftSettings: strict),
    .testTarget(
      name: "DiagnosticsTests", dependencies: ["Diagnostics", "ConvEngine", "TestSupport"],
      swiftSettings: strict),
    tests("LessonsTests", ["Lessons", "Markdown", "Diagnostics", "TestSupport"]),
    tests("MarkupTests", ["Markup"]),
    tests("MathMLTests", ["MathML", "TestSupport"]),
    tests("FiguresTests", ["Figures", "ConvEngine", "Markup", "TestSupport"]),
    tests(
      "SiteBuilderTests",
      [
        "SiteBuilder", "Pages", "Lessons", "Diagnostics", "TestSupport",
        .product(name: "Mustache", package: "swift-mustache"),
      ]),
    tests("PreviewServerTests", ["PreviewServer", "Text", "TestSupport"]),
    .target(
      name: "CmarkOracle", dependencies: ["CCmark"], path: "Tests/CmarkOracle",
      swiftSettings: strict),
    .target(
      name: "TestSupport", dependencies: ["ConvEngine", "Diagnostics"], path: "Tests/Support",
      swiftSettings: strict),
  ]
)
