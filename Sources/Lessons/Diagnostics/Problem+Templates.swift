/// Sentences about templates, which another room reads.
extension Problem {
  static func tagWithoutEnd(_ tag: String) -> Problem {
    .error(
      "the tag \(quote(tag)) does not end", help: "a tag is a name between {{ and }}, on one line")
  }

  static func unreadableTag(_ tag: String) -> Problem {
    .error(
      "the tag \(quote(tag)) cannot be read",
      help: "a tag is {{name}}, {{{name}}}, {{#name}}, {{^name}}, {{/name}}, {{> name}}"
        + " or {{! note}}")
  }

  static func sectionWithoutEnd(_ name: String) -> Problem {
    .error("the section \(quote(name)) is never closed", help: "close it with {{/\(name)}}")
  }

  static func endWithoutSection(_ name: String, open: String?) -> Problem {
    .error(
      "there is no section \(quote(name)) to close here",
      help: open.map { "the one that is open is closed with {{/\($0)}}" }
        ?? "a section begins with {{#\(name)}} or {{^\(name)}}")
  }

  static func missingPartial(_ name: String, known: [String]) -> Problem {
    .error(
      "there is no template \(quote(name)) to put in here",
      help: proposal(
        for: name, in: known, otherwise: "it would be the file \(name).mustache in Templates/"))
  }

  static func unusedTemplate(nearest: String?, known: [String]) -> Problem {
    .warning(
      "no page uses this file",
      help: nearest.map { "did you mean \(quote($0))?" }
        ?? "pages are made from \(list(known, "and")); style sheets and scripts lie in assets/")
  }
}
