/// One layer of a network, as it is counted: what its shapes and parameters follow from.
///
/// This is the table of what networks are made of; `Layer+Count` says how each is counted.
public enum Layer: Hashable, Sendable {
  /// `Convolution` with a number of filters.
  case convolution(
    size: Extent, filters: Int, stride: Extent = Extent(1), padding: PaddingRule = .valid,
    dilation: Extent = Extent(1), groups: Int = 1, hasBias: Bool = true)
  /// `MaximumPooling`.
  case maximumPooling(
    size: Extent, stride: Extent, padding: PaddingRule = .valid, dilation: Extent = Extent(1),
    roundsUp: Bool = false)
  /// `AveragePooling`.
  case averagePooling(
    size: Extent, stride: Extent, padding: PaddingRule = .valid, dilation: Extent = Extent(1),
    roundsUp: Bool = false, countsPadding: Bool = false)
  /// The average of each channel.
  case globalAveragePooling
  /// The maximum of each channel.
  case globalMaximumPooling
  /// `Rectification`.
  case rectification
  /// `Flattening`.
  case flattening
  /// A dense layer: each unit has a weight per value of its input.
  case dense(units: Int, hasBias: Bool = true)
  /// The shares of the exponentials.
  case softmax
}
