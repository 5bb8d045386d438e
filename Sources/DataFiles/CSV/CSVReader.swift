internal import ConvEngine
internal import Diagnostics

/// Reads CSV files, and goes on after a mistake to find the others.
struct CSVReader {
  private let separator: CSVSeparator
  private var channels: [Channel] = []
  private var values = TensorBuilder()
  /// Whether the values have no common denominator that fits.
  private var hasOverflow = false
  /// The number of values, those that do not fit included.
  private var count = 0
  /// The number of entries of the first row.
  private var columns = 0
  private var problems: [CSVProblem] = []
  /// What is wrong with the shape, which is reported only where all entries are numbers.
  private var shapeProblems: [CSVProblem] = []

  private struct Channel {
    var rows = 0
    /// The first row that the first channel does not have, or else the last one.
    var row: CSVLine
  }

  /// Reading stops after this many mistakes.
  private static let mostProblems = 1001

  static func tensor(_ bytes: [UInt8]) throws(DataFileError) -> Tensor {
    let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    var reader = CSVReader(separator: CSVSeparator(usedIn: bytes))
    reader.read(bytes)
    return try reader.tensor()
  }

  private mutating func tensor() throws(DataFileError) -> Tensor {
    guard problems.isEmpty else { throw .csv(problems) }
    guard let first = channels.first else {
      throw .csv([CSVProblem(reason: .noEntries, line: 1, column: 1, length: 1)])
    }
    for (index, channel) in channels.enumerated() where channel.rows != first.rows {
      shapeProblems.append(
        channel.row.problem(.unequalChannel(index + 1, rows: channel.rows, expected: first.rows)))
    }
    guard shapeProblems.isEmpty else {
      throw .csv(shapeProblems.sorted { ($0.line, $0.column) < ($1.line, $1.column) })
    }
    let shape = Shape(channels: channels.count, rows: first.rows, columns: columns)
    guard !hasOverflow, let tensor = try? values.tensor(shape) else {
      throw .csv([CSVProblem(reason: .valuesDoNotFit, line: 1, column: 1, length: 1)])
    }
    return tensor
  }

  private mutating func read(_ bytes: ArraySlice<UInt8>) {
    var rest = bytes
    var number = 0
    var isNewChannel = true
    while !rest.isEmpty, max(problems.count, shapeProblems.count) < Self.mostProblems {
      number += 1
      let line = CSVLine(takenFrom: &rest, number: number)
      if line.isBlank(separator) {
        isNewChannel = true
        continue
      }
      if isNewChannel { channels.append(Channel(row: line)) }
      isNewChannel = false
      guard read(line) else { return }
    }
  }

  /// Reads a row; false where reading ends with it.
  private mutating func read(_ line: CSVLine) -> Bool {
    let channel = channels.count - 1
    if channel == 0 || channels[channel].rows <= channels[0].rows { channels[channel].row = line }
    channels[channel].rows += 1
    if let problem = line.encodingProblem {
      problems.append(problem)
      return false
    }
    let fields = line.fields(separator)
    guard count + fields.count <= Tensor.maximumCount else {
      problems.append(line.problem(.tooManyEntries(limit: Tensor.maximumCount)))
      return false
    }
    if columns == 0 { columns = fields.count }
    if fields.count != columns {
      let field = fields[min(columns, fields.count - 1)]
      shapeProblems.append(
        line.problem(
          .raggedRow(entries: fields.count, expected: columns), at: field.bytes.indices))
    }
    for field in fields {
      switch field.number(separator) {
      case .success(let value): append(value)
      case .failure(let reason): problems.append(line.problem(reason, at: field.bytes.indices))
      }
    }
    return true
  }

  private mutating func append(_ value: Rational) {
    count += 1
    guard !hasOverflow else { return }
    do throws(EngineError) { try values.append(value) } catch { hasOverflow = true }
  }
}
