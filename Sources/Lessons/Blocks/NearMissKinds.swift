internal import Markdown

/// Finds code blocks that were meant to be blocks of ours.
enum NearMissKinds {
  /// The kind that a word was likely meant to be; nil for a kind and for what is a language.
  static func kind(meantBy word: String) -> String? {
    guard !BlockKind.names.contains(word), !languages.contains(word), word.count < 30 else {
      return nil
    }
    let typed = Array(word.lowercased())
    return BlockKind.all.map(\.name).first { name in
      Nearest.slips(typed, Array(name)) <= (name.count < 5 ? 1 : 2)
    }
  }

  /// Warns of each such code block that has a name.
  ///
  /// CommonMark is asked where the blocks are only when a line looks like one.
  static func check(_ options: MarkdownOptions, _ report: inout Report) {
    let lines = report.source.lines.dropFirst(options.firstLine - 1)
    let words = Set(lines.compactMap(wordAfterFence)).filter { kind(meantBy: $0) != nil }
    guard !words.isEmpty else { return }
    var options = options
    options.blockKinds = words
    let source = report.source.text(fromLine: options.firstLine)
    for case .fence(let fence) in MarkdownDocument(source: source, options: options).pieces {
      let info = InfoString(fence)
      guard info.words.count > 1, Name.isValid(info.words[1].text),
        let meant = kind(meantBy: info.words[0].text)
      else { continue }
      report.add(.nearMissKind(info.words[0].text, nearest: meant), at: info.words[0].place)
    }
  }

  private static func wordAfterFence(_ line: String) -> String? {
    guard let fence = line.firstRange(of: "```") ?? line.firstRange(of: "~~~") else { return nil }
    let rest = line[fence.upperBound...].drop { $0 == "`" || $0 == "~" || $0.isBlank }
    let word = rest.prefix { !$0.isBlank }
    return word.isEmpty ? nil : String(word)
  }

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
