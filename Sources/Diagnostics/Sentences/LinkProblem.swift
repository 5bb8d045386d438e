internal import Text

/// Sentences about links, images and raw HTML.
public enum LinkProblem: Hashable, Sendable {
  case deadLink(_ path: String, isLesson: Bool, nearest: String?)
  /// Where raw HTML is allowed it may hold the place that a link leads to, so nothing is certain.
  case deadFragment(_ fragment: String, in: String?, known: [String], mayBeHTML: Bool)
  case deadImage(_ path: String, nearest: String?)
  case imageWithoutFile
  case noPicture(_ path: String)
  case imageFromNetwork(_ url: String)
  case pathIsTaken(_ path: String)
  case linkToDraft(_ path: String)
  case linkOutOfContent(_ path: String)
  case linkThroughContent(_ path: String, shorter: String)
  case absoluteLink(_ path: String)
  case linkWithoutText(_ destination: String)
  case unknownCallout(_ word: String, known: [String])
  /// Where raw HTML is allowed, it may be meant.
  case unclosedNote(isHTML: Bool)
  case omittedHTML
}

extension LinkProblem: ProblemTopic {
  var sentence: Sentence {
    switch self {
    case .deadLink(let path, let isLesson, let nearest):
      .error(
        "dead-link",
        isLesson
          ? "there is no lesson \(quote(path))" : "there is no file \(quote(path)) in Content/"
      )
      .help(nearest.map { "did you mean \(quote($0))?" })
    case .deadFragment(let fragment, let path, let known, let mayBeHTML):
      Sentence(
        severity: mayBeHTML ? .warning : .error, rule: "dead-fragment",
        message:
          "\(path.map { quote($0) } ?? "this lesson") has no heading or block \(quote(fragment))"
      )
      .help(
        proposal(
          for: fragment, in: known,
          otherwise: known.isEmpty || known.count > 8
            ? nil : "it has \(list(known.map { quote($0) }, "and"))"))
    case .deadImage(let path, let nearest):
      .error("dead-image", "there is no picture \(quote(path)) in Content/")
        .help(nearest.map { "did you mean \(quote($0))?" })
    case .imageWithoutFile:
      .error("image-without-file", "this picture names no file")
        .help("write ![what it shows](picture.png)")
    case .noPicture(let path):
      .error("no-picture", "\(quote(path)) is not the picture that its name promises")
        .help("the file is empty, damaged or of another kind; save it again")
    case .imageFromNetwork(let url):
      .error("image-from-network", "this picture is " + placeOfImage(url))
        .help("put the file into Content/ and link to it there")
    case .pathIsTaken(let path):
      .error(
        "path-is-taken", "\(quote(path)) would be overwritten by a file of the site's own"
      )
      .help("rename this file")
    case .linkToDraft(let path):
      .error("link-to-draft", "\(quote(path)) is a draft, which is not part of the site")
        .help("remove 'draft: true' from its front matter, or the link")
    case .linkOutOfContent(let path):
      .error("link-out-of-content", "\(quote(path)) leads out of Content/")
        .help("what lessons link to is in Content/")
    case .linkThroughContent(let path, let shorter):
      .error("link-through-content", "\(quote(path)) leads out of Content/ and back")
        .help("leave '../Content/' out: write \(quote(shorter))")
    case .absoluteLink(let path):
      .warning(
        "absolute-link", "\(quote(path)) breaks when the site is not at the root of its host"
      )
      .help("write the path relative to this lesson")
    case .linkWithoutText(let destination):
      .error(
        "link-without-text",
        "a link without text must lead to a block of the same lesson, and \(quote(destination)) does not"
      )
      .help("write a text between the brackets, or the name of a block after '#'")
    case .unknownCallout(let word, let known):
      .warning(
        "unknown-callout", "there is no callout \(quote(word)), so this stays a quotation"
      )
      .help(meant(Nearest.match(word, in: known)) + "the callouts are \(list(known, "and"))")
    case .unclosedNote(let isHTML):
      Sentence(
        severity: isHTML ? .warning : .error, rule: "unclosed-note",
        message: "this note is never closed, so that nothing after it is shown"
      )
      .help("a note that readers do not see ends with -->")
    case .omittedHTML:
      .warning("omitted-html", "raw HTML is left out")
        .help("write 'html: allow' in course.yml to keep it")
    }
  }

  private func placeOfImage(_ url: String) -> String {
    // `C:\pictures\cat.png`
    if url.dropFirst().first == ":" {
      "on your own disk, where no reader can see it"
    } else if url.hasPrefix("//") || url.lowercased().hasPrefix("http") {
      "on the network, but pages load nothing from the network"
    } else {
      "not a file of the course"
    }
  }
}
