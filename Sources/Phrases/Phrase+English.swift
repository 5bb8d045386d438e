extension Phrase {
  /// The text in English.
  public var english: String {
    switch self {
    case .skipToContent: "Skip to the content"
    case .handout: "Handout"
    case .lessonInOneFile: "This lesson in one file"
    case .handoutToPrint: "Handout: one file, to take along and to print"
    case .exactness:
      "Results in figures are computed exactly; where one had to be rounded, it is marked with ≈."
    case .draft: "Draft"
    case .draftLesson: "This lesson is not part of the site yet."
    case .inThisLesson: "In this lesson"
    case .otherLessons: "Other lessons"
    case .previousLesson: "Previous lesson"
    case .nextLesson: "Next lesson"
    case .playAllWindows: "Play all windows"
    case .pause: "Pause"

    case .question: "Question"
    case .answer: "Answer"
    case .note: "Note"
    case .tip: "Tip"
    case .warning: "Warning"
    case .summary: "Summary"

    case .figure: "Figure {number}"
    case .place: "Row {row}, column {column}"
    case .placeInChannel: "Row {row}, column {column}, channel {channel}"
    case .inlinePlace: "row {row}, column {column}"
    case .inlinePlaceInChannel: "row {row}, column {column}, channel {channel}"
    case .titleOfChannel: "{title}, channel {channel}"
    case .channel: "Channel {channel}"
    case .and: "{items} and {last}"
    case .matrixSize: "{rows} {rows|row|rows} and {columns} {columns|column|columns}"
    case .chooseCell: "{title}: choose a cell to see its arithmetic"
    case .chooseWindow: "{title}: choose a window"
    case .predict: "predict"
    case .predictFirst: "Predict it first, then open the arithmetic"
    case .windowOn: "the window on {title}"
    case .windowsSpelledOut:
      "Of {windows} {windows|window|windows}, {spelled} {spelled|is|are} spelled out."
    case .difference: "{place} would be {other} instead of {value}"
    case .rowsAndColumns: "Rows and columns: {formula}."
    case .rowsThenColumns: "Rows: {rows}. Columns: {columns}."
    case .lastWindowOutside: "{formula}, as the last window would start after the input"
    case .unreached: "No window reaches {parts}."
    case .rowNumbers: "{count|row|rows} {numbers}"
    case .columnNumbers: "{count|column|columns} {numbers}"
    case .values: "{count} {count|value|values}"
    case .units: "{count} {count|unit|units}"
    case .filters: "{count} {count|filter|filters}"
    case .cells: "{count} {count|cell|cells}"

    case .withPadding: "{title} with its padding"
    case .afterPadding: "{title}, with its padding"
    case .paddingOfZeros: "The hatched cells are padding: zeros that are no data."
    case .paddingOfEdge: "The hatched cells are padding: each repeats the nearest cell of the edge."
    case .paddingMirrored: "The hatched cells are padding: the input mirrored at its edge cells."
    case .paddingWrapped: "The hatched cells are padding: the input continued from its other side."
    case .paddingOfValue: "The hatched cells are padding: {value} everywhere, no data."
    case .oddPadding:
      "The odd cell of padding is at {sides}, as in {frameworks}."
        + " At {otherSides}, as in {otherFrameworks}, {difference}."
    case .top: "the top"
    case .bottom: "the bottom"
    case .left: "the left"
    case .right: "the right"

    case .productSum: "Each cell is the sum of {count} {count|product|products}."
    case .productSumWithBias:
      "Each cell is the sum of {count} {count|product|products}, then the bias."
    case .channelSum:
      "Each cell is the sum of {count} {count|product|products}:"
        + " the channels are added up, not averaged."
    case .channelSumWithBias:
      "Each cell is the sum of {count} {count|product|products}, then the bias:"
        + " the channels are added up, not averaged."
    case .filterTurned:
      "The filter is turned by half a turn before it is laid on:"
        + " convolution as mathematics defines it."
    case .filterNotTurned:
      "The filter is laid on as it stands, not flipped:"
        + " cross-correlation, which every framework calls convolution."
    case .ifNotTurned: "Not turned, as in every framework, {difference}."
    case .ifTurned: "Flipped, as in mathematics, {difference}."
    case .spreading:
      "Each input cell spreads the filter, times its value, over the output;"
        + " what falls on the same cell is added up."
    case .spreadingWithBias:
      "Each input cell spreads the filter, times its value, over the output;"
        + " what falls on the same cell is added up, then the bias."
    case .cellWrites: "What each input cell writes"

    case .largestOfWindow:
      "Each cell is the largest entry of its {size} window; the winner is ringed."
    case .meanOfWindow: "Each cell is the mean of its {size} window."
    case .windowsOverlap: "The window moves by {steps}: windows overlap."
    case .windowsApart: "The window moves by {steps}: windows do not overlap."
    case .downAndAcross:
      "{rows} {rows|row|rows} down and {columns} {columns|column|columns} across"
    case .rimNotRead: "The hatched rim is padding, which never wins: it is not read."
    case .rimCounted: "The hatched rim is padding: its zeros count in the divisor."
    case .rimNotCounted:
      "The hatched rim is padding: it counts neither in the sum nor in the divisor."
    case .partialWindowKept:
      "A window that fits only in part is kept (ceil). Left out, as PyTorch and ONNX do unless"
        + " told otherwise, the size would be {other} instead of {size}."
    case .partialWindowLeftOut:
      "A window that fits only in part is left out, as PyTorch and ONNX do unless told otherwise."
        + " Kept (ceil), the size would be {other} instead of {size}."
    case .paddingCounted:
      "Padding is counted in the divisor, as in PyTorch unless told otherwise."
        + " Not counted, as in TensorFlow and by default in ONNX, {difference}."
    case .paddingNotCounted:
      "Padding is not counted in the divisor, as in TensorFlow and by default in ONNX."
        + " Counted, as in PyTorch unless told otherwise, {difference}."
    case .largestOfChannel:
      "Each number is the largest of the {count} {count|cell|cells} of its channel;"
        + " the winner is ringed."
    case .meanOfChannel:
      "Each number is the mean of the {count} {count|cell|cells} of its channel."

    case .cellByCell: "{rule}, cell by cell: the size stays {shape}."
    case .before: "{title}, before"
    case .after: "{title}, after"
    case .byRows: "Row by row, each from left to right: {sum} values in one line."
    case .byChannels:
      "Channel by channel, in each row by row, each from left to right: {sum} values in one line."
    case .route: "{place} goes to place {number}"
    case .weights: "weights"
    case .rowPerUnit: "{title}, a row per unit"
    case .unitSum:
      "Each unit multiplies every value by a weight of its own and adds the products up."
    case .unitSumWithBias:
      "Each unit multiplies every value by a weight of its own and adds the products up,"
        + " then its bias."
    case .parameterSum: "Parameters: {sum}."
    case .softmaxOf: "Softmax of {name}"
    case .cell: "Cell"
    case .lessMaximum: "Less the maximum"
    case .powerOfE: "Power of e"
    case .shareOfSum: "Share of the sum"
    case .softmaxSteps:
      "Softmax: take the maximum from each value, raise e to the difference,"
        + " divide by the sum of all powers."
    case .softmaxRounding:
      "The powers of e have no finite decimals: what stands after ≈ is rounded half to even,"
        + " and further operations go on with 17 significant digits."

    case .network: "Network {name}"
    case .layer: "Layer"
    case .outputShape: "Output shape"
    case .parameters: "Parameters"
    case .receptiveField: "Receptive field"
    case .input: "input"
    case .total: "total"
    case .parametersNote: "Parameters are weights and biases, added up over the layers."
    case .differsByCell: "differs by cell"
    case .wholeInput: "the whole input"
    case .sees: "{layer} sees {size}"
    case .receptiveFields: "Receptive fields on the input of {size}: {fields}"

    case .shape: "Shape: {shape}."
    case .outlined: "Outlined: {cells}."
    case .sameInPython: "The same in Python"
    case .inputsFirst: "inputs first"
    }
  }
}
