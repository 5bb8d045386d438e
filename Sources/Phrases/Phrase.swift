/// Every text that a reader sees, apart from what the author wrote: one case per phrase.
///
/// The built-in languages give each a text in an exhaustive switch. In a text `{name}` is a fact, and
/// `{name|window|windows}` is one of two words: the first where the fact is 1.
public enum Phrase: String, CaseIterable, Hashable, Sendable {
  // Around a lesson.
  case skipToContent, handout, lessonInOneFile, handoutToPrint, exactness, draft, draftLesson
  case inThisLesson, otherLessons, previousLesson, nextLesson, playAllWindows, pause
  // Callouts.
  case question, answer, note, tip, warning, summary
  // Figures, and where their cells are.
  case figure, place, placeInChannel, inlinePlace, inlinePlaceInChannel, titleOfChannel, channel
  case and, matrixSize, chooseCell, chooseWindow, predict, predictFirst, windowOn, windowsSpelledOut
  case difference, rowsAndColumns, rowsThenColumns, lastWindowOutside
  case unreached, rowNumbers, columnNumbers, values, units, filters, cells
  // Padding.
  case withPadding, afterPadding, paddingOfZeros, paddingOfEdge, paddingMirrored, paddingWrapped
  case paddingOfValue, oddPadding, top, bottom, left, right
  // Convolution and its reverse.
  case productSum, productSumWithBias, channelSum, channelSumWithBias
  case filterTurned, filterNotTurned, ifNotTurned, ifTurned
  case spreading, spreadingWithBias, cellWrites
  // Pooling.
  case largestOfWindow, meanOfWindow, windowsOverlap, windowsApart, downAndAcross
  case rimNotRead, rimCounted, rimNotCounted, partialWindowKept, partialWindowLeftOut
  case paddingCounted, paddingNotCounted, largestOfChannel, meanOfChannel
  // Other operations.
  case cellByCell, before, after, byRows, byChannels, route
  case weights, rowPerUnit, unitSum, unitSumWithBias, parameterSum
  case softmaxOf, cell, lessMaximum, powerOfE, shareOfSum, softmaxSteps, softmaxRounding
  // Networks.
  case network, layer, outputShape, parameters, receptiveField, input, total, parametersNote
  case differsByCell, wholeInput, sees, receptiveFields
  // Values and code.
  case shape, outlined, sameInPython, inputsFirst

  /// The name of the phrase in a language's file: `skip-to-content`.
  public var id: String {
    var id = ""
    for scalar in rawValue.unicodeScalars {
      let isCapital = scalar.value < 0x5B
      if isCapital { id += "-" }
      id.unicodeScalars.append(isCapital ? Unicode.Scalar(UInt8(scalar.value + 32)) : scalar)
    }
    return id
  }
}
