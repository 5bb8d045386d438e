extension Phrase {
  /// The text in German, in the words of schoolbooks.
  public var german: String {
    switch self {
    case .skipToContent: "Zum Inhalt springen"
    case .handout: "Handout"
    case .lessonInOneFile: "Diese Lektion in einer Datei"
    case .handoutToPrint: "Handout: eine Datei zum Mitnehmen und Ausdrucken"
    case .exactness:
      "Die Ergebnisse in den Abbildungen sind exakt berechnet;"
        + " wo gerundet werden musste, steht ein ≈."
    case .draft: "Entwurf"
    case .draftLesson: "Diese Lektion ist noch nicht Teil der Website."
    case .inThisLesson: "In dieser Lektion"
    case .otherLessons: "Weitere Lektionen"
    case .previousLesson: "Vorherige Lektion"
    case .nextLesson: "Nächste Lektion"
    case .playAllWindows: "Alle Fenster abspielen"
    case .pause: "Anhalten"

    case .question: "Frage"
    case .answer: "Antwort"
    case .note: "Hinweis"
    case .tip: "Tipp"
    case .warning: "Achtung"
    case .summary: "Zusammenfassung"

    case .figure: "Abbildung {number}"
    case .place, .inlinePlace: "Zeile {row}, Spalte {column}"
    case .placeInChannel, .inlinePlaceInChannel:
      "Zeile {row}, Spalte {column}, Kanal {channel}"
    case .titleOfChannel: "{title}, Kanal {channel}"
    case .channel: "Kanal {channel}"
    case .and: "{items} und {last}"
    case .matrixSize: "{rows} {rows|Zeile|Zeilen} und {columns} {columns|Spalte|Spalten}"
    case .chooseCell: "{title}: eine Zelle wählen, um ihre Rechnung zu sehen"
    case .chooseWindow: "{title}: ein Fenster wählen"
    case .predict: "vorhersagen"
    case .predictFirst: "Erst vorhersagen, dann die Rechnung öffnen"
    case .windowOn: "das Fenster auf {title}"
    case .windowsSpelledOut:
      "Von {windows} {windows|Fenster|Fenstern} {spelled|ist|sind} {spelled} vorgerechnet."
    case .difference: "stünde in {place} der Wert {other} statt {value}"
    case .rowsAndColumns: "Zeilen und Spalten: {formula}."
    case .rowsThenColumns: "Zeilen: {rows}. Spalten: {columns}."
    case .lastWindowOutside: "{formula}, denn das letzte Fenster begänne erst hinter der Eingabe"
    case .unreached: "Kein Fenster erreicht {parts}."
    case .rowNumbers: "{count|Zeile|Zeilen} {numbers}"
    case .columnNumbers: "{count|Spalte|Spalten} {numbers}"
    case .values: "{count} {count|Wert|Werte}"
    case .units: "{count} {count|Einheit|Einheiten}"
    case .filters: "{count} Filter"
    case .cells: "{count} {count|Zelle|Zellen}"

    case .withPadding: "{title} mit Auffüllung"
    case .afterPadding: "{title}, mit Auffüllung"
    case .paddingOfZeros: "Die schraffierten Zellen sind Auffüllung: Nullen, die keine Daten sind."
    case .paddingOfEdge:
      "Die schraffierten Zellen sind Auffüllung: Jede wiederholt die nächste Zelle am Rand."
    case .paddingMirrored:
      "Die schraffierten Zellen sind Auffüllung: die Eingabe, an ihren Randzellen gespiegelt."
    case .paddingWrapped:
      "Die schraffierten Zellen sind Auffüllung:"
        + " die Eingabe, von der gegenüberliegenden Seite her fortgesetzt."
    case .paddingOfValue:
      "Die schraffierten Zellen sind Auffüllung: überall {value}, keine Daten."
    case .oddPadding:
      "Die überzählige Zelle der Auffüllung liegt {sides}, wie in {frameworks}."
        + " Läge sie {otherSides}, wie in {otherFrameworks}, {difference}."
    case .top: "oben"
    case .bottom: "unten"
    case .left: "links"
    case .right: "rechts"

    case .productSum: "Jede Zelle ist die Summe von {count} {count|Produkt|Produkten}."
    case .productSumWithBias:
      "Jede Zelle ist die Summe von {count} {count|Produkt|Produkten} und dem Bias."
    case .channelSum:
      "Jede Zelle ist die Summe von {count} {count|Produkt|Produkten}:"
        + " Die Kanäle werden addiert, nicht gemittelt."
    case .channelSumWithBias:
      "Jede Zelle ist die Summe von {count} {count|Produkt|Produkten} und dem Bias:"
        + " Die Kanäle werden addiert, nicht gemittelt."
    case .filterTurned:
      "Der Filter wird um 180° gedreht, bevor er aufgelegt wird:"
        + " die Faltung, wie die Mathematik sie definiert."
    case .filterNotTurned:
      "Der Filter wird aufgelegt, wie er dasteht, ohne Drehung:"
        + " die Kreuzkorrelation, die in allen Frameworks Faltung heißt."
    case .ifNotTurned: "Ohne Drehung, wie in allen Frameworks, {difference}."
    case .ifTurned: "Um 180° gedreht, wie in der Mathematik, {difference}."
    case .spreading:
      "Jede Zelle der Eingabe trägt den Filter, mit ihrem Wert multipliziert, in die Ausgabe ein;"
        + " was auf dieselbe Zelle fällt, wird addiert."
    case .spreadingWithBias:
      "Jede Zelle der Eingabe trägt den Filter, mit ihrem Wert multipliziert, in die Ausgabe ein;"
        + " was auf dieselbe Zelle fällt, wird addiert, zuletzt der Bias."
    case .cellWrites: "Was jede Zelle der Eingabe einträgt"

    case .largestOfWindow:
      "Jede Zelle ist der größte Eintrag ihres Fensters von {size}; er ist eingekreist."
    case .meanOfWindow: "Jede Zelle ist der Mittelwert ihres Fensters von {size}."
    case .windowsOverlap: "Das Fenster rückt um {steps} weiter: Die Fenster überlappen sich."
    case .windowsApart: "Das Fenster rückt um {steps} weiter: Die Fenster überlappen sich nicht."
    case .downAndAcross:
      "{rows} {rows|Zeile|Zeilen} nach unten und"
        + " {columns} {columns|Spalte|Spalten} nach rechts"
    case .rimNotRead:
      "Der schraffierte Rand ist Auffüllung, die nie gewinnt: Er wird nicht gelesen."
    case .rimCounted: "Der schraffierte Rand ist Auffüllung: Seine Nullen zählen im Divisor mit."
    case .rimNotCounted:
      "Der schraffierte Rand ist Auffüllung: Er zählt weder in der Summe noch im Divisor mit."
    case .partialWindowKept:
      "Ein Fenster, das nur zum Teil passt, bleibt erhalten (ceil). Fiele es weg, wie in PyTorch"
        + " und ONNX, wenn nichts anderes angegeben ist, wäre die Größe {other} statt {size}."
    case .partialWindowLeftOut:
      "Ein Fenster, das nur zum Teil passt, fällt weg, wie in PyTorch und ONNX, wenn nichts anderes"
        + " angegeben ist. Bliebe es erhalten (ceil), wäre die Größe {other} statt {size}."
    case .paddingCounted:
      "Die Auffüllung zählt im Divisor mit, wie in PyTorch, wenn nichts anderes angegeben ist."
        + " Zählte sie nicht mit, wie in TensorFlow und ohne weitere Angabe in ONNX, {difference}."
    case .paddingNotCounted:
      "Die Auffüllung zählt im Divisor nicht mit, wie in TensorFlow und ohne weitere Angabe in ONNX."
        + " Zählte sie mit, wie in PyTorch, wenn nichts anderes angegeben ist, {difference}."
    case .largestOfChannel:
      "Jede Zahl ist der größte Wert der {count} {count|Zelle|Zellen} ihres Kanals;"
        + " er ist eingekreist."
    case .meanOfChannel:
      "Jede Zahl ist der Mittelwert der {count} {count|Zelle|Zellen} ihres Kanals."

    case .cellByCell: "{rule}, Zelle für Zelle: Die Größe bleibt {shape}."
    case .before: "{title}, vorher"
    case .after: "{title}, nachher"
    case .byRows: "Zeile für Zeile, jede von links nach rechts: {sum} Werte in einer Reihe."
    case .byChannels:
      "Kanal für Kanal, darin Zeile für Zeile, jede von links nach rechts:"
        + " {sum} Werte in einer Reihe."
    case .route: "{place} kommt auf Platz {number}"
    case .weights: "Gewichte"
    case .rowPerUnit: "{title}, eine Zeile je Einheit"
    case .unitSum:
      "Jede Einheit multipliziert jeden Wert mit einem eigenen Gewicht und addiert die Produkte."
    case .unitSumWithBias:
      "Jede Einheit multipliziert jeden Wert mit einem eigenen Gewicht"
        + " und addiert die Produkte, zuletzt ihren Bias."
    case .parameterSum: "Parameter: {sum}."
    case .softmaxOf: "Softmax von {name}"
    case .cell: "Zelle"
    case .lessMaximum: "Minus das Maximum"
    case .powerOfE: "Potenz von e"
    case .shareOfSum: "Anteil an der Summe"
    case .softmaxSteps:
      "Softmax: von jedem Wert das Maximum abziehen, e mit der Differenz potenzieren,"
        + " durch die Summe aller Potenzen teilen."
    case .softmaxRounding:
      "Die Potenzen von e haben keine endliche Dezimaldarstellung: Was hinter ≈ steht, ist gerundet,"
        + " bei Gleichstand zur geraden Ziffer,"
        + " und weitere Operationen rechnen mit 17 gültigen Ziffern."

    case .network: "Netz {name}"
    case .layer: "Schicht"
    case .outputShape: "Form der Ausgabe"
    case .parameters: "Parameter"
    case .receptiveField: "Rezeptives Feld"
    case .input: "Eingabe"
    case .total: "gesamt"
    case .parametersNote: "Parameter sind Gewichte und Biaswerte, über alle Schichten addiert."
    case .differsByCell: "je nach Zelle verschieden"
    case .wholeInput: "die ganze Eingabe"
    case .sees: "{layer} sieht {size}"
    case .receptiveFields: "Rezeptive Felder auf der Eingabe von {size}: {fields}"

    case .shape: "Form: {shape}."
    case .outlined: "Umrandet: {cells}."
    case .sameInPython: "Dasselbe in Python"
    case .inputsFirst: "Eingaben zuerst"
    }
  }
}
