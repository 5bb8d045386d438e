internal import Diagnostics
package import Text

/// Finds code blocks that were meant to be blocks of ours.
package enum NearMissKinds {
  /// The kind that a word was likely meant to be; nil for a kind and for what is a language.
  static func kind(meantBy word: String) -> String? {
    guard BlockKind(rawValue: word) == nil, !languages.contains(word), word.count < 30 else {
      return nil
    }
    let bare = word.filter { !"{}.".contains($0) }
    if BlockKind(rawValue: bare) != nil { return bare }
    if let kind = namesElsewhere[plain(word)] { return kind }
    let typed = Array(word.lowercased())
    return BlockKind.allCases.map({ $0.rawValue }).first { name in
      Nearest.distance(typed, Array(name)) <= (name.count < 5 ? 1 : 2)
    }
  }

  /// Warns of each such code block that has a name.
  package static func check(_ fences: [OtherFence], _ report: inout Report) {
    for fence in fences {
      guard let meant = kind(meantBy: fence.word) else { continue }
      let info = InfoString(fence.info)
      guard info.words.count > 1, Name.isValid(info.words[1].text),
        // A short word may be an abbreviation of anything.
        fence.word.count > 3 || !info.settings.isEmpty
      else { continue }
      report.add(.nearMissKind(fence.word, nearest: meant), at: info.words[0].place)
    }
  }

  /// In small letters, without the signs and the dimensions that names of classes have:
  /// `max_pool2d` and `MaxPool2D` are `maxpool`.
  private static func plain(_ word: String) -> String {
    var letters = word.lowercased().filter { $0 != "_" && $0 != "-" }
    if ["1d", "2d", "3d"].contains(where: letters.hasSuffix) { letters.removeLast(2) }
    return letters
  }

  /// What frameworks and textbooks call the kinds.
  private static let namesElsewhere: [String: String] = [
    "averagepool": "avgpool", "averagepooling": "avgpool", "avgpool": "avgpool",
    "avgpooling": "avgpool", "conv": "conv", "convolution": "conv", "convolve": "conv",
    "convolutiontranspose": "transposed-conv", "convtranspose": "transposed-conv",
    "convtransposed": "transposed-conv", "deconv": "transposed-conv",
    "deconvolution": "transposed-conv", "fc": "dense", "fullyconnected": "dense",
    "gemm": "dense", "globalaveragepool": "global-avgpool",
    "globalaveragepooling": "global-avgpool", "globalavgpool": "global-avgpool",
    "globalavgpooling": "global-avgpool", "globalmaxpool": "global-maxpool",
    "globalmaxpooling": "global-maxpool", "image": "matrix", "img": "matrix", "kernel": "filter",
    "linear": "dense",
    "maximumpool": "maxpool", "maximumpooling": "maxpool", "maxpool": "maxpool",
    "maxpooling": "maxpool", "meanpool": "avgpool", "meanpooling": "avgpool",
    "model": "network", "net": "network", "padding": "pad", "picture": "matrix",
    "pool": "maxpool", "pooling": "maxpool", "transposedconv": "transposed-conv",
    "transposedconvolution": "transposed-conv",
  ]

  /// Words that mean what they say, however near they are to a kind.
  private static let languages: Set<String> = [
    "ada", "asm", "awk", "bash", "basic", "c", "clojure", "cmake", "code", "console", "cpp",
    "csharp", "css", "csv", "d", "dart", "diff", "dot", "elixir", "erlang", "fortran", "fsharp",
    "git", "glsl", "go", "graphql", "haskell", "hs", "html", "http", "ini", "java", "javascript",
    "js", "json", "jsx", "julia", "kotlin", "latex", "lisp", "lua", "make", "makefile",
    "markdown", "math", "matlab", "md", "mermaid", "nim", "none", "objc", "ocaml", "octave",
    "output", "pascal", "patch", "perl", "php", "plain", "plaintext", "powershell", "ps", "py",
    "python", "r", "rb", "rs", "ruby", "rust", "scala", "scheme", "sh", "shell", "sql", "svg",
    "swift", "tcl", "tex", "text", "toml", "ts", "tsx", "txt", "vim", "wasm", "xml", "yaml",
    "yml", "zig", "zsh",
  ]
}
