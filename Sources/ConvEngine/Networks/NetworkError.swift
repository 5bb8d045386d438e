/// A layer that cannot be counted.
public struct NetworkError: Error, Hashable, Sendable {
  /// The index of the layer, from 0, or nil when the network's input is at fault.
  public let layer: Int?
  /// What is wrong with it.
  public let error: EngineError

  /// An error in a layer.
  public init(layer: Int?, error: EngineError) {
    self.layer = layer
    self.error = error
  }
}
