/// Gives each handout its style rules.
struct HandoutStyles: Sendable {
  private let element: [UInt8]

  init(_ templates: TemplateSet, allowsHTML: Bool) {
    element = Array("<style>\n\(templates.styles)</style>".utf8)
  }

  /// A handout from its model, whose styles are put in here.
  func page(_ model: PageModel, _ templates: TemplateSet) -> [UInt8] {
    var model = model
    model.styles = element
    return templates.page("page", with: model)
  }
}
