internal import Markup

/// What a page in the preview does besides being a page: it waits for changes, and shows what is wrong.
enum PreviewClient {
  static let script = PreviewFiles.files["preview.js"] ?? ""
  static let styles = PreviewFiles.files["preview.css"] ?? ""

  /// What goes before the end of the page at `path`; `page` stands for its content. The course's
  /// templates may bring own scripts, which only a new page runs.
  static func element(path: String, page: String, hasOwnScripts: Bool) -> String {
    var writer = MarkupWriter()
    writer.element(
      "script",
      [
        "src": "/.stridebook/preview.js", "data-path": path, "data-page": page,
        "data-scripts": hasOwnScripts ? "own" : nil,
      ]
    ) { _ in }
    return writer.markup
  }

  /// The page with its element.
  static func page(_ page: [UInt8], with element: String) -> [UInt8] {
    let end = Array("</body>".utf8)
    var index = page.count - end.count
    while index >= 0 {
      if page[index] == end[0], page[index..<index + end.count].elementsEqual(end) {
        return Array(page[..<index]) + element.utf8 + page[index...]
      }
      index -= 1
    }
    return page + element.utf8
  }

  /// A page where there is none.
  static func emptyPage(_ sentence: String, _ element: String) -> String {
    var writer = MarkupWriter()
    writer.finished("<!DOCTYPE html>\n")
    writer.element("html", ["lang": "en"]) { html in
      html.element("head") { head in
        head.open("meta", ["charset": "utf-8"])
        head.open("meta", ["name": "viewport", "content": "width=device-width"])
        head.element("title", text: "Preview")
        head.element("style", text: ":root { color-scheme: light dark; }")
      }
      html.element("body", ["class": "stridebook-empty"]) { body in
        body.element("main") { main in
          main.element("h1", text: "Preview")
          main.element("p", text: sentence)
          main.element("p") { $0.element("a", ["href": "/"], text: "All lessons") }
        }
        body.finished(element)
      }
    }
    return writer.markup
  }
}
