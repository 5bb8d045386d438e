internal import Text

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
      let next = line.index(after: index)
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
        start = next
        startOffset = offset + 1
      }
      index = next
      offset += 1
    }
    if start < index {
      entries.append(entry(index, offset))
    } else if needsEntry, let lastComma, emptyEntries.last?.column != place.column + lastComma {
      emptyEntries.append(place.part(lastComma, 1))
    }
  }
}

extension EntryScanner {
  /// The first of several words of a line that was likely meant as a number with a decimal comma.
  ///
  /// So it is where blanks stand between all words, and each word is a number or two numbers with
  /// nothing but a comma between them.
  func decimalComma(in line: Substring) -> Entry? {
    guard line.utf8.contains(UInt8(ascii: ",")), let first = entries.first else { return nil }
    let words = line.split(whereSeparator: { $0.isBlank })
    guard words.count > 1 else { return nil }
    var found: Entry?
    for word in words where word.contains(",") {
      let parts = word.split(separator: ",", omittingEmptySubsequences: false)
      guard parts.count == 2, parts[1].allSatisfy({ $0.isDigit }), !parts[1].isEmpty,
        parts[0].last.map({ $0.isDigit }) == true, !parts[0].contains("/")
      else { return nil }
      let offset = line.distance(from: line.startIndex, to: word.startIndex)
      found = found ?? Entry(text: word, place: first.place.part(offset, word.count))
    }
    return found
  }
}
