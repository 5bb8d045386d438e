extension BlockContext {
  /// The values of `keys`, read from an info string or a layer's line.
  ///
  /// Everything that is wrong with them is reported, and then there are none.
  ///
  /// - Parameter usedWords: how many words without an equals sign have a meaning.
  mutating func arguments(
    _ info: InfoString, keys: [any BlockKey], of head: BlockHead, usedWords: Int
  ) -> Arguments? {
    var isValid = info.problems.isEmpty
    for (problem, place) in info.problems { report.add(problem, at: place) }
    if info.problems.isEmpty, info.words.count > usedWords {
      let word = info.words[usedWords]
      let before = info.settings.last {
        $0.key.place != $0.value.place && $0.value.place.column < word.place.column
      }
      report.add(.surplusWord(word.text, after: before?.key.text), at: word.place)
      isValid = false
    }
    var settings: [String: InfoString.Setting] = [:]
    for setting in info.settings {
      if !keys.contains(where: { $0.name == setting.key.text }) {
        report.add(
          .unknownKey(setting.key.text, kind: head.kind, allowed: keys.map(\.name)),
          at: setting.key.place)
        isValid = false
      } else if settings.updateValue(setting, forKey: setting.key.text) != nil {
        report.add(.repeatedKey(setting.key.text), at: setting.key.place)
        isValid = false
      }
    }
    let isReadable = isValid
    var arguments = Arguments()
    for key in keys {
      // What is broken already is not reported as missing.
      if settings[key.name] == nil, !isReadable { continue }
      if !key.read(settings[key.name], of: head, into: &arguments, &self) { isValid = false }
    }
    return isValid ? arguments : nil
  }
}
