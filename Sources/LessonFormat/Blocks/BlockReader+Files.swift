internal import ConvEngine
internal import Diagnostics
internal import Text

extension BlockReader {
  /// The values of the file that `src` names; what is wrong with it is reported.
  mutating func fileValues(
    _ name: String, _ fence: Fence, _ head: BlockHead, _ arguments: Arguments
  ) -> Tensor? {
    let place = arguments.places[Key.source.name] ?? head.place
    let isBodyEmpty = checkNoBody(fence, .source(.bodyAndSource(head.kind)))
    guard let format = format(of: name, at: place, arguments), isBodyEmpty else { return nil }
    switch context.files.tensor(name, format) {
    case .success(let tensor): return tensor
    case .failure(.reported): return nil
    case .failure(.named(let problem)):
      context.report.add(problem, at: place)
      return nil
    }
  }

  /// Reports keys about a file where there is none.
  mutating func checkNoFileKeys(_ arguments: Arguments) {
    for key in DataFileKind.allCases.compactMap(\.key) {
      if let place = arguments.places[key] { context.report.add(.keyWithoutSource(key), at: place) }
    }
  }

  /// Whether there is nothing between the fences; reports `problem` where there is.
  mutating func checkNoBody(_ fence: Fence, _ problem: @autoclosure () -> Problem) -> Bool {
    guard let line = fence.lines.first(where: { !$0.text.allSatisfy(\.isWhitespace) }) else {
      return true
    }
    let blanks = line.text.prefix(while: \.isWhitespace).count
    context.report.add(
      problem(), at: Place(line.position).part(blanks, line.text.count - blanks))
    return false
  }

  /// How a file is read, by its name and the keys beside it.
  private mutating func format(
    of name: String, at place: Place, _ arguments: Arguments
  ) -> DataFormat? {
    guard let kind = DataFileKind(fileName: name) else {
      context.report.add(
        .unknownSourceKind(
          name, nearest: context.files.nearest(name),
          known: DataFileKind.allCases.map(\.rawValue)), at: place)
      return nil
    }
    var isValid = true
    for other in DataFileKind.allCases where other != kind {
      guard let key = other.key, let place = arguments.places[key] else { continue }
      context.report.add(.keyOfOtherKind(key, other.rawValue, of: name), at: place)
      isValid = false
    }
    return isValid ? kind.format(arguments) : nil
  }
}
