import Markup
internal import Synchronization

/// Gives each handout the style rules that it uses.
///
/// What a handout uses shows in the markup that our own writer makes. Of what others write, which are
/// layouts, scripts and raw HTML, every word is taken for a name, so that no rule is missing.
final class HandoutStyles: Sendable {
  private let sheet: StyleSheet
  /// Whether others than our own writer have written what is in the body.
  private let hasForeignMarkup: Bool
  /// What is used by scripts, and by browsers without anybody writing it.
  private let always: NameSet
  /// Many handouts use the same rules.
  private let known = Mutex<[NameSet: [UInt8]]>([:])

  init(_ templates: TemplateSet, allowsHTML: Bool) {
    sheet = StyleSheet(templates.styles)
    hasForeignMarkup = allowsHTML || templates.hasOwnLayouts
    var always = NameSet(sheet.names)
    for element in ["html", "head", "body", "tbody"] {
      always.insert(element: element, sheet.names)
    }
    let scripts = templates.hasOwnScripts ? templates.scripts : Self.madeByBuiltInScripts
    always.formUnion(words: scripts.utf8, sheet.names)
    self.always = always
  }

  /// The elements and classes that the built-in scripts add to a page.
  private static let madeByBuiltInScripts = "button play"

  /// A handout from its model, whose styles are chosen here.
  func page(_ model: PageModel, _ templates: TemplateSet) -> Pieces {
    var used = always
    var frame = model
    (frame.scripts, frame.body) = (Pieces(), Pieces())
    used.formUnion(words: templates.page("page", with: frame).bytes, sheet.names)
    if hasForeignMarkup {
      used.formUnion(words: model.body.bytes, sheet.names)
    } else {
      // No tag is cut in two.
      for piece in model.body.all { used.formUnion(markup: piece, sheet.names) }
    }
    var model = model
    model.styles = element(rules(used))
    return templates.page("page", with: model)
  }

  private func rules(_ used: NameSet) -> [UInt8] {
    if let rules = known.withLock({ $0[used] }) { return rules }
    let rules = sheet.text(for: used)
    known.withLock { $0[used] = rules }
    return rules
  }

  private func element(_ rules: [UInt8]) -> Pieces {
    Pieces(Array("<style>\n".utf8) + rules + Array("</style>".utf8))
  }
}
