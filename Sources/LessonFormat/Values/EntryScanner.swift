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
    let pieces = line.split(separator: ",", omittingEmptySubsequences: false)
    var index = line.startIndex
    var offset = 0
    func move(to next: String.Index) {
      offset += line.distance(from: index, to: next)
      index = next
    }
    for (number, piece) in pieces.enumerated() {
      let count = entries.count
      for word in piece.split(whereSeparator: { $0.isBlank }) {
        move(to: word.startIndex)
        let start = offset
        move(to: word.endIndex)
        entries.append(Entry(text: word, place: place.part(start, offset - start)))
      }
      let isLast = number == pieces.count - 1
      if !isLast { move(to: piece.endIndex) }
      guard entries.count == count, pieces.count > 1 else { continue }
      // The comma after it or, at the line's end, before it.
      if isLast { move(to: line.index(before: piece.startIndex)) }
      let comma = place.part(offset, 1)
      if emptyEntries.last != comma { emptyEntries.append(comma) }
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
