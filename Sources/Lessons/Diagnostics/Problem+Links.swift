/// Sentences about links, images and raw HTML.
extension Problem {
  static func deadLink(_ path: String, isLesson: Bool, nearest: String?) -> Problem {
    .error(
      isLesson
        ? "there is no lesson \(quote(path))" : "there is no file \(quote(path)) in Content/",
      help: nearest.map { "did you mean \(quote($0))?" })
  }

  /// Where raw HTML is allowed it may hold the place that a link leads to, so nothing is certain.
  static func deadFragment(
    _ fragment: String, in path: String?, known: [String], mayBeHTML: Bool
  ) -> Problem {
    Problem(
      severity: mayBeHTML ? .warning : .error,
      message:
        "\(path.map { quote($0) } ?? "this lesson") has no heading or block \(quote(fragment))",
      help: proposal(
        for: fragment, in: known,
        otherwise: known.isEmpty || known.count > 8
          ? nil : "it has \(list(known.map { quote($0) }, "and"))"), rule: rule(#function))
  }

  static func deadImage(_ path: String, nearest: String?) -> Problem {
    .error(
      "there is no picture \(quote(path)) in Content/",
      help: nearest.map { "did you mean \(quote($0))?" })
  }

  static func imageWithoutFile() -> Problem {
    .error("this picture names no file", help: "write ![what it shows](picture.png)")
  }

  static func noPicture(_ path: String) -> Problem {
    .error(
      "\(quote(path)) is not the picture that its name promises",
      help: "the file is empty, damaged or of another kind; save it again")
  }

  static func imageFromNetwork(_ url: String) -> Problem {
    // `C:\pictures\cat.png`
    if url.dropFirst().first == ":" {
      return .error(
        "this picture lies on your own disk, where no reader can see it",
        help: "put the file into Content/ and link to it there")
    }
    if !url.hasPrefix("//"), !url.lowercased().hasPrefix("http") {
      return .error(
        "this picture is no file of the course",
        help: "put the file into Content/ and link to it there")
    }
    return .error(
      "this picture lies on the network, but pages ask nothing of the network",
      help: "put the file into Content/ and link to it there")
  }

  static func pathIsTaken(_ path: String) -> Problem {
    .error(
      "\(quote(path)) would be overwritten by a file of the site's own", help: "rename this file")
  }

  static func linkToDraft(_ path: String) -> Problem {
    .error(
      "\(quote(path)) is a draft, which is not part of the site",
      help: "remove 'draft: true' from its front matter, or the link")
  }

  static func linkOutOfContent(_ path: String) -> Problem {
    .error("\(quote(path)) leads out of Content/", help: "what lessons link to lies in Content/")
  }

  static func linkThroughContent(_ path: String, shorter: String) -> Problem {
    .error(
      "\(quote(path)) leads out of Content/ and back",
      help: "leave '../Content/' out: write \(quote(shorter))")
  }

  static func absoluteLink(_ path: String) -> Problem {
    .warning(
      "\(quote(path)) breaks when the site is not at the root of its host",
      help: "write the path relative to this lesson")
  }

  static func linkWithoutText(_ destination: String) -> Problem {
    .error(
      "a link without a text leads to a block of the same lesson, \(quote(destination)) does not",
      help: "write a text between the brackets, or the name of a block after '#'")
  }

  static func unknownCallout(_ word: String, known: [String]) -> Problem {
    let nearest = Nearest.match(word, in: known).map { "did you mean \(quote($0))? " } ?? ""
    return .warning(
      "there is no callout \(quote(word)), so this stays a quotation",
      help: nearest + "the callouts are \(list(known, "and"))")
  }

  /// Where raw HTML is allowed, it may be meant.
  static func unclosedNote(isHTML: Bool) -> Problem {
    Problem(
      severity: isHTML ? .warning : .error,
      message: "this note is never closed, so that nothing after it is shown",
      help: "a note that readers do not see ends with -->", rule: rule(#function))
  }

  static func omittedHTML() -> Problem {
    .warning(
      "raw HTML is left out", help: "write 'html: allow' in course.yml to keep it")
  }
}
