internal import CCmark

/// What libcmark's own renderer makes of a document.
public func renderedByCmark(_ markdown: [UInt8], allowingRawHTML: Bool) -> [UInt8] {
  let options = allowingRawHTML ? CMARK_OPT_UNSAFE : CMARK_OPT_DEFAULT
  let html = markdown.withUnsafeBytes {
    cmark_markdown_to_html(
      $0.baseAddress?.assumingMemoryBound(to: CChar.self), $0.count, options)
  }
  guard let html else { return [] }
  defer { cmark_get_default_mem_allocator()?.pointee.free(html) }
  return Array(UnsafeRawBufferPointer(start: html, count: strlen(html)))
}
