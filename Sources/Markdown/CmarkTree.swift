import CCmark

// The one file that touches C memory. Everything else in this room sees nodes through `CmarkNode`,
// and strings only as copies.

/// A parsed document, and the owner of all of its nodes.
struct CmarkTree: ~Copyable {
  private let root: OpaquePointer?

  init(parsing bytes: [UInt8]) {
    root = bytes.withUnsafeBytes {
      cmark_parse_document(
        $0.baseAddress?.assumingMemoryBound(to: CChar.self), $0.count, CMARK_OPT_DEFAULT)
    }
  }

  deinit { cmark_node_free(root) }

  /// Visits every node in document order: containers on entry and exit, leaves on entry only.
  ///
  /// A node may be changed, moved or deleted on its exit, a leaf on its entry.
  func walk(_ visit: (CmarkEvent, CmarkNode) -> Void) {
    let iterator = cmark_iter_new(root)
    defer { cmark_iter_free(iterator) }
    while true {
      switch cmark_iter_next(iterator) {
      case CMARK_EVENT_ENTER:
        if let node = cmark_iter_get_node(iterator) { visit(.enter, CmarkNode(node)) }
      case CMARK_EVENT_EXIT:
        if let node = cmark_iter_get_node(iterator) { visit(.exit, CmarkNode(node)) }
      default: return
      }
    }
  }

  /// What cmark makes of a single word of text.
  static func text(of word: String) -> String {
    let tree = CmarkTree(parsing: Array(word.utf8))
    let paragraph = cmark_node_first_child(tree.root)
    return string(cmark_node_get_literal(cmark_node_first_child(paragraph)))
  }

  /// The document as HTML.
  func render(allowingRawHTML: Bool) -> [UInt8] {
    renderHTML(root, allowingRawHTML: allowingRawHTML)
  }
}

enum CmarkEvent { case enter, exit }

/// A node of a `CmarkTree`; not to be used after the tree is gone or the node is deleted.
struct CmarkNode: Equatable {
  enum Kind {
    case document, blockQuote, item, codeBlock, htmlBlock, paragraph, heading
    case text, softBreak, lineBreak, code, htmlInline, emphasis, strong, link, image
    /// A node that nothing is asked of: a list, a thematic break, one of our own.
    case other
  }

  fileprivate let pointer: OpaquePointer

  fileprivate init(_ pointer: OpaquePointer) { self.pointer = pointer }

  var kind: Kind {
    switch cmark_node_get_type(pointer) {
    case CMARK_NODE_DOCUMENT: .document
    case CMARK_NODE_BLOCK_QUOTE: .blockQuote
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_CODE_BLOCK: .codeBlock
    case CMARK_NODE_HTML_BLOCK: .htmlBlock
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_CODE: .code
    case CMARK_NODE_HTML_INLINE: .htmlInline
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_IMAGE: .image
    default: .other
    }
  }

  /// The text of a leaf; setting it has no effect on other nodes.
  var literal: String {
    get { string(cmark_node_get_literal(pointer)) }
    nonmutating set { cmark_node_set_literal(pointer, newValue) }
  }
  /// The destination of a link or the source of an image.
  var url: String {
    get { string(cmark_node_get_url(pointer)) }
    nonmutating set { cmark_node_set_url(pointer, newValue) }
  }
  /// The info string of a fenced code block, empty for an indented one.
  var info: String {
    get { string(cmark_node_get_fence_info(pointer)) }
    nonmutating set { cmark_node_set_fence_info(pointer, newValue) }
  }
  var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }

  /// Lines count from 1. Columns count bytes from 1. Right for blocks, not for inlines.
  var startLine: Int { Int(cmark_node_get_start_line(pointer)) }
  var startColumn: Int { Int(cmark_node_get_start_column(pointer)) }
  var endLine: Int { Int(cmark_node_get_end_line(pointer)) }
  var endColumn: Int { Int(cmark_node_get_end_column(pointer)) }

  var parent: CmarkNode? { cmark_node_parent(pointer).map(CmarkNode.init) }
  var firstChild: CmarkNode? { cmark_node_first_child(pointer).map(CmarkNode.init) }
  var next: CmarkNode? { cmark_node_next(pointer).map(CmarkNode.init) }

  /// Takes the node and all below it out of the tree, and frees them.
  func delete() { cmark_node_free(pointer) }

  /// Inserts a block whose HTML is `html` before all children.
  func prependBlock(html: String) {
    insert(CMARK_NODE_CUSTOM_BLOCK, html, cmark_node_prepend_child)
  }
  /// Inserts a block whose HTML is `html` after all children.
  func appendBlock(html: String) { insert(CMARK_NODE_CUSTOM_BLOCK, html, cmark_node_append_child) }
  /// Inserts an inline whose HTML is `html` before all children.
  func prependInline(html: String) {
    insert(CMARK_NODE_CUSTOM_INLINE, html, cmark_node_prepend_child)
  }

  private func insert(
    _ type: cmark_node_type, _ html: String,
    _ attach: (OpaquePointer?, OpaquePointer?) -> Int32
  ) {
    let child = cmark_node_new(type)
    cmark_node_set_on_enter(child, html)
    if attach(pointer, child) == 0 { cmark_node_free(child) }
  }

  /// The node as HTML.
  func render(allowingRawHTML: Bool) -> [UInt8] {
    renderHTML(pointer, allowingRawHTML: allowingRawHTML)
  }

  /// The HTML of inline nodes that stand next to each other, which are deleted.
  static func renderDeleting(_ inlines: [CmarkNode], allowingRawHTML: Bool) -> [UInt8] {
    let paragraph = cmark_node_new(CMARK_NODE_PARAGRAPH)
    defer { cmark_node_free(paragraph) }
    for inline in inlines { cmark_node_append_child(paragraph, inline.pointer) }
    return renderHTML(paragraph, allowingRawHTML: allowingRawHTML)
  }
}

private func string(_ characters: UnsafePointer<CChar>?) -> String {
  characters.map { String(cString: $0) } ?? ""
}

private func renderHTML(_ node: OpaquePointer?, allowingRawHTML: Bool) -> [UInt8] {
  let options = allowingRawHTML ? CMARK_OPT_UNSAFE : CMARK_OPT_DEFAULT
  guard let html = cmark_render_html(node, options) else { return [] }
  defer { cmark_get_default_mem_allocator()?.pointee.free(html) }
  var count = 0
  while html[count] != 0 { count += 1 }
  return html.withMemoryRebound(to: UInt8.self, capacity: count) {
    Array(UnsafeBufferPointer(start: $0, count: count))
  }
}
