internal import ConvEngine
internal import Diagnostics

private let shape = Shape(channels: 1, rows: 2, columns: 2)

private func row(_ columns: Int) -> Shape { Shape(channels: 1, rows: 1, columns: columns) }

extension EngineError: Sampled {
  static func sample(after sample: EngineError?) -> EngineError? {
    switch sample {
    case nil: .overflow(operation: "convolution")
    case .overflow: .shapeNotPositive(shape)
    case .shapeNotPositive: .tooManyValues(shape, limit: 8)
    case .tooManyValues: .valueCountMismatch(shape: shape, values: 3)
    case .valueCountMismatch: .sizeNotPositive(axis: .rows, size: 0)
    case .sizeNotPositive: .windowTooLarge(size: Extent(rows: 9, columns: 9), limit: 8)
    case .windowTooLarge: .strideNotPositive(axis: .rows, stride: 0)
    case .strideNotPositive: .dilationNotPositive(axis: .rows, dilation: 0)
    case .dilationNotPositive: .windowTooLong(axis: .rows, size: 2, dilation: 9)
    case .windowTooLong: .windowLargerThanInput(axis: .rows, window: 3, input: 2)
    case .windowLargerThanInput: .windowOnPadding(axis: .rows, index: 1)
    case .windowOnPadding: .axisTooLong(axis: .rows, length: 9, limit: 8)
    case .axisTooLong: .paddingNegative(Edges(-1))
    case .paddingNegative: .paddingTooLarge(axis: .rows, before: 8, after: 9)
    case .paddingTooLarge: .reflectionTooLong(axis: .rows, padding: 2, input: 2)
    case .reflectionTooLong: .outputPaddingNegative(axis: .rows, outputPadding: -1)
    case .outputPaddingNegative:
      .outputPaddingTooLarge(axis: .rows, outputPadding: 2, stride: 1, dilation: 1)
    case .outputPaddingTooLarge: .outputNotPositive(axis: .rows, length: 0)
    case .outputNotPositive: .groupsNotPositive(groups: 0)
    case .groupsNotPositive: .channelsNotDivisible(channels: 3, groups: 2)
    case .channelsNotDivisible: .filtersNotDivisible(filters: 1, groups: 2)
    case .filtersNotDivisible: .filtersNotPositive(filters: 0)
    case .filtersNotPositive: .filterShapeMismatch(index: 1, shape: row(3), first: row(2))
    case .filterShapeMismatch: .channelMismatch(input: 2, filter: 1, groups: 1)
    case .channelMismatch: .biasCountMismatch(biases: 2, filters: 1)
    case .biasCountMismatch: .weightsMismatch(inputs: 4, weights: row(3))
    case .weightsMismatch: nil
    }
  }
}

extension NPYError: Sampled {
  static func sample(after sample: NPYError?) -> NPYError? {
    switch sample {
    case nil: .notNPY
    case .notNPY: .unknownVersion(major: 4, minor: 0)
    case .unknownVersion: .headerCutOff
    case .headerCutOff: .malformedHeader(offset: 9)
    case .malformedHeader: .missingKey("shape")
    case .missingKey: .unknownKey("a")
    case .unknownKey: .repeatedKey("shape")
    case .repeatedKey: .unsupportedType(.complex, description: "<c8")
    case .unsupportedType: .unsupportedDimensions(4)
    case .unsupportedDimensions: .noEntries(shape: [0])
    case .noEntries: .tooManyEntries(shape: [9], limit: 8)
    case .tooManyEntries: .layoutMissing(shape: [2, 2, 2])
    case .layoutMissing: .layoutSurplus(dimensions: 2)
    case .layoutSurplus: .sizeMismatch(expected: 8, found: 4)
    case .sizeMismatch: .unusableEntry(.notFinite("nan"), index: [0])
    case .unusableEntry: .valuesDoNotFit
    case .valuesDoNotFit: nil
    }
  }
}

extension PNGError: Sampled {
  static func sample(after sample: PNGError?) -> PNGError? {
    switch sample {
    case nil: .notPNG
    case .notPNG: .unreadable("it is damaged")
    case .unreadable: .tooLarge(rows: 9, columns: 9, channels: 1)
    case .tooLarge: nil
    }
  }
}

extension CSVError: Sampled {
  static func sample(after sample: CSVError?) -> CSVError? {
    switch sample {
    case nil: .noEntries
    case .noEntries: .notUTF8
    case .notUTF8: .emptyEntry(.comma)
    case .emptyEntry: .literal(.notANumber, text: "a")
    case .literal: .comma(text: "1,5", .semicolon)
    case .comma: .unclosedQuote
    case .unclosedQuote: .raggedRow(entries: 1, expected: 2)
    case .raggedRow: .unequalChannel(2, rows: 2, expected: 1)
    case .unequalChannel: .tooManyEntries(limit: 8)
    case .tooManyEntries: .valuesDoNotFit
    case .valuesDoNotFit: nil
    }
  }
}
