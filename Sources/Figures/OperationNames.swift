/// What an operation's figure calls the things it draws.
public struct OperationNames: Hashable, Sendable {
  /// The name of the input.
  public var input: String
  /// The names of the filters, one for each output channel; empty where there are none.
  public var filters: [String]

  /// The names that the author gave.
  public init(input: String, filters: [String] = []) {
    self.input = input
    self.filters = filters
  }
}
