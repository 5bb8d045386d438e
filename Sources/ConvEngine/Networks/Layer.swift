/// One layer of a network, as it is counted: what its shapes and parameters follow from.
///
/// This is the table of what networks are made of; `Layer+Count` says how each is counted.
public enum Layer: Hashable, Sendable {
  /// `Convolution` with a number of filters.
  case convolution(
    size: Extent, filters: Int, stride: Extent = Extent(1), padding: PaddingRule = .valid,
    dilation: Extent = Extent(1), groups: Int = 1, hasBias: Bool = true)
  /// `TransposedConvolution` with a number of filters.
  case transposedConvolution(
    size: Extent, filters: Int, stride: Extent = Extent(1), padding: PaddingRule = .valid,
    outputPadding: Extent = Extent(0), dilation: Extent = Extent(1), groups: Int = 1,
    hasBias: Bool = true)
  /// `MaximumPooling`.
  case maximumPooling(
    size: Extent, stride: Extent, padding: PaddingRule = .valid, dilation: Extent = Extent(1),
    roundsUp: Bool = false)
  /// `AveragePooling`.
  case averagePooling(
    size: Extent, stride: Extent, padding: PaddingRule = .valid, dilation: Extent = Extent(1),
    roundsUp: Bool = false, countsPadding: Bool = false)
  /// `GlobalAveragePooling`.
  case globalAveragePooling
  /// `GlobalMaximumPooling`.
  case globalMaximumPooling
  /// `Rectification`.
  case rectification
  /// `Flattening`.
  case flattening
  /// `Dense` with a number of units.
  case dense(units: Int, hasBias: Bool = true)
  /// `Softmax`.
  case softmax
}
