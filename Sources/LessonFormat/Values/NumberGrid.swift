internal import ConvEngine
internal import Diagnostics
internal import Text

/// The numbers between two fences: channels of rows of entries.
struct NumberGrid: Sendable {
  struct Row: Sendable {
    /// The line's characters without the blanks around them.
    let place: Place
    let entries: [EntryScanner.Entry]
    /// Nil where an entry is not a number.
    let numbers: [Rational?]
    /// Whether it is known how many entries were meant: none is missing, none may be several.
    let isCounted: Bool
  }

  private(set) var channels: [[Row]] = []
  /// Whether an entry was reported as missing or not a number.
  private(set) var hasProblems = false

  /// Reported once.
  private var hasDecimalCommas = false

  /// Reads the lines and reports every entry that is not a number.
  init(_ lines: [FenceLine], _ report: inout Report) {
    var isNewChannel = true
    for line in lines {
      guard let row = row(line, &report) else {
        isNewChannel = true
        continue
      }
      if isNewChannel { channels.append([]) }
      isNewChannel = false
      channels[channels.count - 1].append(row)
    }
  }

  var isEmpty: Bool { channels.isEmpty }

  /// The values; nil where they have no shape or are not numbers, which is reported.
  func tensor(_ report: inout Report) -> Tensor? {
    guard checkShape(&report), !hasProblems, let first = channels.first?.first else { return nil }
    let shape = Shape(
      channels: channels.count, rows: channels[0].count, columns: first.entries.count)
    let values = channels.joined().flatMap { $0.numbers.compactMap { $0 } }
    do {
      return try Tensor(shape: shape, values: values)
    } catch {
      report.add(.valuesDoNotFit, at: first.place)
      return nil
    }
  }

  /// Whether all rows are as long as the first, and all channels as high; reports those that are not.
  private func checkShape(_ report: inout Report) -> Bool {
    guard let firstChannel = channels.first, let first = firstChannel.first else { return false }
    var isRegular = true
    let rest = channels.joined().dropFirst()
    if rest.count > 1, let other = rest.first?.entries.count, other != first.entries.count,
      first.isCounted, rest.allSatisfy({ $0.entries.count == other && $0.isCounted })
    {
      report.add(
        .raggedFirstRow(entries: first.entries.count, others: other),
        at: first.placeOfSurplus(over: other))
      return false
    }
    for row in channels.joined() where row.entries.count != first.entries.count {
      isRegular = false
      guard first.isCounted && row.isCounted else { continue }
      report.add(
        .raggedRow(entries: row.entries.count, expected: first.entries.count),
        at: row.placeOfSurplus(over: first.entries.count))
    }
    for (index, channel) in channels.enumerated() where channel.count != firstChannel.count {
      isRegular = false
      let row = channel[min(firstChannel.count, channel.count - 1)]
      report.add(
        .unequalChannel(index + 1, rows: channel.count, expected: firstChannel.count),
        at: row.place)
    }
    return isRegular
  }

  private mutating func row(_ line: FenceLine, _ report: inout Report) -> Row? {
    let blanks = line.text.prefix(while: { $0.isBlank }).count
    var text = line.text.dropFirst(blanks)
    while text.last?.isBlank == true { text.removeLast() }
    guard !text.isEmpty else { return nil }
    let place = Place(line.position).part(blanks, text.count)
    let scanned = EntryScanner(text, at: place)
    if !hasDecimalCommas, let number = scanned.decimalComma(in: text) {
      hasDecimalCommas = true
      report.add(.decimalComma(String(number.text)), at: number.place)
    }
    for empty in scanned.emptyEntries {
      report.add(.emptyEntry, at: empty)
      hasProblems = true
    }
    let numbers = scanned.entries.map { entry -> Rational? in
      do throws(NumberLiteralError) {
        return try Rational(literal: entry.text)
      } catch {
        report.add(.literal(error, String(entry.text)), at: entry.place)
        hasProblems = true
        return nil
      }
    }
    let isCounted =
      scanned.emptyEntries.isEmpty
      && !zip(scanned.entries, numbers).contains { $1 == nil && ValueProblem.mayBeSeveral($0.text) }
    return Row(place: place, entries: scanned.entries, numbers: numbers, isCounted: isCounted)
  }
}

extension NumberGrid {
  /// The first entry of a picture that was likely typed without spaces: rows such as `0110`, all of one
  /// length.
  var entryWithoutSpaces: EntryScanner.Entry? {
    let rows = channels.joined()
    guard let first = rows.first?.entries.first, first.text.count > 2, rows.count > 1,
      rows.allSatisfy({ row in
        row.entries.count == 1 && row.entries[0].text.utf8.count == first.text.utf8.count
          && row.entries[0].text.utf8.allSatisfy { $0 | 1 == UInt8(ascii: "1") }
      })
    else { return nil }
    return first
  }
}

extension NumberGrid.Row {
  /// The first entry beyond `expected`, or the last one where there are too few.
  func placeOfSurplus(over expected: Int) -> Place {
    guard let last = entries.last else { return place }
    return entries.count > expected ? entries[expected].place : last.place
  }
}
