import CCmark
import CmarkArena

// The one file that touches C memory. Everything else in this module sees nodes through `CmarkNode`,
// and strings only as copies.

/// A parsed document, and the owner of all of its nodes. It ends on the thread that made it, before those
/// that were made earlier.
struct CmarkTree: ~Copyable {
  private let root: OpaquePointer?
  /// What was taken of this thread's memory before.
  private let mark: arena_mark

  init(parsing bytes: [UInt8]) {
    mark = arena_now()
    root = bytes.withUnsafeBytes {
      arena_parse($0.baseAddress?.assumingMemoryBound(to: CChar.self), $0.count)
    }
  }

  deinit { arena_return(mark) }

  /// Visits every node in document order: containers on entry and exit, leaves on entry only.
  func walk(_ visit: (CmarkEvent, CmarkNode) -> Void) {
    let iterator = cmark_iter_new(root)
    defer { cmark_iter_free(iterator) }
    while case let event = cmark_iter_next(iterator), event != CMARK_EVENT_DONE,
      let node = cmark_iter_get_node(iterator)
    {
      visit(event == CMARK_EVENT_ENTER ? .enter : .exit, CmarkNode(node))
    }
  }

  /// What cmark makes of a single word of text.
  static func text(of word: String) -> String {
    let tree = CmarkTree(parsing: Array(word.utf8))
    let paragraph = cmark_node_first_child(tree.root)
    return string(cmark_node_get_literal(cmark_node_first_child(paragraph)))
  }
}

enum CmarkEvent { case enter, exit }

/// A node of a `CmarkTree`; not to be used after the tree is gone or the node is deleted.
struct CmarkNode: Equatable {
  enum Kind {
    case document, blockQuote, list, item, codeBlock, htmlBlock, paragraph, heading, thematicBreak
    case text, softBreak, lineBreak, code, htmlInline, emphasis, strong, link, image
    /// What the parser never makes.
    case other
  }

  fileprivate let pointer: OpaquePointer

  fileprivate init(_ pointer: OpaquePointer) { self.pointer = pointer }

  var kind: Kind {
    switch cmark_node_get_type(pointer) {
    case CMARK_NODE_DOCUMENT: .document
    case CMARK_NODE_BLOCK_QUOTE: .blockQuote
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_CODE_BLOCK: .codeBlock
    case CMARK_NODE_HTML_BLOCK: .htmlBlock
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
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

  /// The text of a leaf.
  var literal: String { string(cmark_node_get_literal(pointer)) }
  /// The destination of a link or the source of an image.
  var url: String { string(cmark_node_get_url(pointer)) }
  /// The info string of a fenced code block, empty for an indented one.
  var info: String { string(cmark_node_get_fence_info(pointer)) }
  /// The number of a list's first item; nil where it has bullets.
  var listStart: Int32? {
    cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST
      ? cmark_node_get_list_start(pointer) : nil
  }
  var isTightList: Bool { cmark_node_get_list_tight(pointer) != 0 }

  /// Appends the text of a leaf, and returns where it stands.
  func appendLiteral(to text: inout [UInt8]) -> TextRange {
    append(cmark_node_get_literal(pointer), to: &text)
  }
  func appendInfo(to text: inout [UInt8]) -> TextRange {
    append(cmark_node_get_fence_info(pointer), to: &text)
  }
  func appendURL(to text: inout [UInt8]) -> TextRange {
    append(cmark_node_get_url(pointer), to: &text)
  }
  /// Appends the title of a link or image; nil where it has none, which is not an empty one.
  func appendTitle(to text: inout [UInt8]) -> TextRange? {
    let title = cmark_node_get_title(pointer)
    // cmark has one constant for "none", and memory of its own for every title.
    return UInt(bitPattern: title) == noTitle ? nil : append(title, to: &text)
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
}

private let noTitle: UInt = {
  let link = cmark_node_new(CMARK_NODE_LINK)
  defer { cmark_node_free(link) }
  return UInt(bitPattern: cmark_node_get_title(link))
}()

private func append(_ characters: UnsafePointer<CChar>?, to text: inout [UInt8]) -> TextRange {
  let start = Int32(text.count)
  if let characters {
    text.append(contentsOf: UnsafeRawBufferPointer(start: characters, count: strlen(characters)))
  }
  return start..<Int32(text.count)
}

private func string(_ characters: UnsafePointer<CChar>?) -> String {
  characters.map { String(cString: $0) } ?? ""
}
