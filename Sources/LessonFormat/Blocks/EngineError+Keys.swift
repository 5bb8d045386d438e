internal import ConvEngine

extension EngineError {
  /// The keys whose values are likely at fault, the likeliest first.
  var keysToBlame: [String] {
    switch self {
    case .overflow: ["filter", "weights", "input"]
    case .shapeNotPositive, .tooManyValues, .axisTooLong, .valueCountMismatch:
      ["amount", "padding", "filters", "units", "input"]
    case .sizeNotPositive, .windowTooLarge: ["size", "filter"]
    case .strideNotPositive: ["stride"]
    case .dilationNotPositive, .windowTooLong: ["dilation", "size"]
    case .windowLargerThanInput: ["size", "filter", "dilation"]
    case .windowOnPadding: ["padding", "ceil", "size"]
    case .paddingNegative, .paddingTooLarge, .reflectionTooLong: ["amount", "padding"]
    case .groupsNotPositive, .channelsNotDivisible, .filtersNotDivisible: ["groups"]
    case .filtersNotPositive, .filterShapeMismatch, .channelMismatch: ["filter", "filters"]
    case .biasCountMismatch: ["bias"]
    case .weightsMismatch: ["weights"]
    case .outputPaddingNegative, .outputPaddingTooLarge: ["output-padding"]
    case .outputNotPositive: ["padding"]
    }
  }
}
