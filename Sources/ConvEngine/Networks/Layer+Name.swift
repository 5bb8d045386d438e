extension Layer {
  /// The word that lessons use for this kind of layer: `conv`, `maxpool`, …
  public var name: String {
    switch self {
    case .convolution: "conv"
    case .transposedConvolution: "transposed-conv"
    case .maximumPooling: "maxpool"
    case .averagePooling: "avgpool"
    case .globalAveragePooling: "global-avgpool"
    case .globalMaximumPooling: "global-maxpool"
    case .rectification: "relu"
    case .flattening: "flatten"
    case .dense: "dense"
    case .softmax: "softmax"
    }
  }
}
