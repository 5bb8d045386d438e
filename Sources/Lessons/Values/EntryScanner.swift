/// Cuts a line of numbers into its entries.
struct EntryScanner {
  struct Entry: Hashable, Sendable {
    let text: Substring
    let place: Place
  }

  private(set) var entries: [Entry] = []
  /// Commas with nothing between them and the next one, the line's start or its end.
  private(set) var emptyEntries: [Place] = []

  /// Blanks separate entries, and so does a comma with or without blanks around it.
  init(_ line: Substring, at place: Place) {
    var start = line.startIndex
    var index = start
    var offset = 0
    var startOffset = 0
    var needsEntry = false
    var lastComma: Int?
    func entry(_ end: String.Index, _ endOffset: Int) -> Entry {
      Entry(text: line[start..<end], place: place.part(startOffset, endOffset - startOffset))
    }
    while index < line.endIndex {
      let character = line[index]
      let isComma = character == ","
      if isComma || character.isBlank {
        if start < index {
          entries.append(entry(index, offset))
          needsEntry = false
        }
        if isComma {
          if needsEntry || entries.isEmpty { emptyEntries.append(place.part(offset, 1)) }
          needsEntry = true
          lastComma = offset
        }
        start = line.index(after: index)
        startOffset = offset + 1
      }
      index = line.index(after: index)
      offset += 1
    }
    if start < index {
      entries.append(entry(index, offset))
    } else if needsEntry, let lastComma, emptyEntries.last?.column != place.column + lastComma {
      emptyEntries.append(place.part(lastComma, 1))
    }
  }
}
