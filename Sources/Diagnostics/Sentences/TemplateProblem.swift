/// Sentences about templates, which another module reads.
public enum TemplateProblem: Hashable, Sendable {
  case tagWithoutEnd(_ tag: String)
  case unreadableTag(_ tag: String)
  case sectionWithoutEnd(_ name: String)
  case endWithoutSection(_ name: String, open: String?)
  case missingPartial(_ name: String, known: [String])
  case unusedTemplate(nearest: String?, known: [String])
}

extension TemplateProblem: ProblemTopic {
  var sentence: Sentence {
    switch self {
    case .tagWithoutEnd(let tag):
      .error("tag-without-end", "the tag \(quote(tag)) does not end")
        .help("a tag is a name between {{ and }}, on one line")
    case .unreadableTag(let tag):
      .error("unreadable-tag", "the tag \(quote(tag)) cannot be read")
        .help(
          "a tag is {{name}}, {{{name}}}, {{#name}}, {{^name}}, {{/name}}, {{> name}}"
            + " or {{! note}}")
    case .sectionWithoutEnd(let name):
      .error("section-without-end", "the section \(quote(name)) is never closed")
        .help("close it with {{/\(name)}}")
    case .endWithoutSection(let name, let open):
      .error("end-without-section", "there is no section \(quote(name)) to close here")
        .help(
          open.map { "the one that is open is closed with {{/\($0)}}" }
            ?? "a section begins with {{#\(name)}} or {{^\(name)}}")
    case .missingPartial(let name, let known):
      .error("missing-partial", "there is no template \(quote(name)) to put in here")
        .help(
          proposal(
            for: name, in: known, otherwise: "it would be the file \(name).mustache in Templates/"))
    case .unusedTemplate(let nearest, let known):
      .warning("unused-template", "no page uses this file")
        .help(
          nearest.map { "did you mean \(quote($0))?" }
            ?? "pages are made from \(list(known, "and")); style sheets and scripts are in assets/")
    }
  }
}
