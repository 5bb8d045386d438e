// swift-tools-version: 6.1
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("ExistentialAny"),
]

/// `embedding` is a folder of plain files in the module, which the plugin embeds into the binary.
func module(
  _ name: String, _ dependencies: [Target.Dependency] = [], embedding folder: String? = nil,
  plugins: [Target.PluginUsage] = []
) -> Target {
  .target(
    name: name, dependencies: dependencies, exclude: folder.map { [$0] } ?? [],
    swiftSettings: strict, plugins: plugins + (folder == nil ? [] : ["EmbedTemplates"]))
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
    .target(name: "CmarkArena", dependencies: ["CCmark"]),
    module("ConvEngine"),
    module("Phrases"),
    module("Text"),
    module("Diagnostics", ["ConvEngine", "Text"]),
    module("DataFiles", ["CPNG", "ConvEngine", "Diagnostics", "Text"]),
    module("Markup", ["Phrases", "Text"]),
    module("Markdown", ["CCmark", "CmarkArena", "Markup", "Text"]),
    module("MathML", ["Markup"]),
    module("LessonFormat", ["ConvEngine", "Diagnostics", "Text"]),
    module(
      "Course",
      [
        "LessonFormat", "Markdown", "MathML", "ConvEngine", "DataFiles", "Diagnostics", "Phrases",
        "Text",
        .product(name: "Yams", package: "Yams"),
      ]),
    module("Figures", ["ConvEngine", "Markup", "Phrases"]),
    module(
      "Pages",
      [
        "Course", "Diagnostics", "LessonFormat", "Markdown", "MathML", "Markup", "Phrases", "Text",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      plugins: ["EmbedTemplates"]),
    module(
      "SiteBuilder",
      [
        "ConvEngine", "LessonFormat", "Course", "Diagnostics", "Figures", "Pages", "Phrases",
        "Text",
      ],
      embedding: "Starter"),
    module(
      "PreviewServer",
      [
        "SiteBuilder", "Course", "Diagnostics", "Markup", "Text",
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ],
      embedding: "Assets"),
    .executableTarget(
      name: "stridebook",
      dependencies: [
        "Course", "LessonFormat", "Diagnostics", "SiteBuilder", "PreviewServer", "Text",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(name: "embed-templates", swiftSettings: strict),
    .plugin(
      name: "EmbedTemplates", capability: .buildTool(), dependencies: ["embed-templates"]),
    tests("ConvEngineTests", ["ConvEngine", "TestSupport"]),
    tests("DataFilesTests", ["DataFiles", "Diagnostics", "ConvEngine", "TestSupport"]),
    tests("MarkdownTests", ["Markdown", "CmarkOracle", "Text", "TestSupport"]),
    .testTarget(name: "PhrasesTests", dependencies: ["Phrases"], swiftSettings: strict),
    .testTarget(
      name: "TextTests", dependencies: ["Text"], swiftSettings: strict),
    .testTarget(
      name: "DiagnosticsTests", dependencies: ["Diagnostics", "ConvEngine", "TestSupport"],
      swiftSettings: strict),
    tests(
      "LessonFormatTests",
      [
        "LessonFormat", "Course", "Diagnostics", "ConvEngine", "Text", "LessonSupport",
        "TestSupport",
      ]),
    tests(
      "CourseTests",
      [
        "Course", "LessonFormat", "Markdown", "MathML", "ConvEngine", "Diagnostics", "Phrases",
        "LessonSupport", "TestSupport", "Text",
      ]),
    tests("MarkupTests", ["Markup"]),
    tests("MathMLTests", ["MathML", "TestSupport"]),
    tests("FiguresTests", ["Figures", "ConvEngine", "Markup", "Phrases", "TestSupport"]),
    tests(
      "SiteBuilderTests",
      [
        "SiteBuilder", "Pages", "Course", "LessonFormat", "Diagnostics", "Phrases", "TestSupport",
        .product(name: "Mustache", package: "swift-mustache"),
      ]),
    tests("PreviewServerTests", ["PreviewServer", "Text", "TestSupport"]),
    .target(
      name: "CmarkOracle", dependencies: ["CCmark"], path: "Tests/CmarkOracle",
      swiftSettings: strict),
    .target(
      name: "LessonSupport", dependencies: ["Course", "Markdown", "Diagnostics"],
      path: "Tests/LessonSupport", swiftSettings: strict),
    .target(
      name: "TestSupport", dependencies: ["ConvEngine", "Diagnostics"], path: "Tests/Support",
      swiftSettings: strict),
  ]
)
