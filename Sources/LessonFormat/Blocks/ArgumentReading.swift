internal import Diagnostics
internal import Text

extension BlockContext {
  /// The values of `keys`, read from an info string or a layer's line.
  ///
  /// Everything that is wrong with them is reported. What is wrong with the presentation alone
  /// leaves the value of a block known, so that all that depends on it is still checked.
  ///
  /// - Parameter usedWords: how many words without an equals sign have a meaning.
  mutating func arguments(
    _ info: InfoString, keys: [Key], of head: BlockHead, usedWords: Int
  ) -> Arguments {
    var arguments = Arguments()
    func blame(_ key: String?) {
      arguments.isPresentable = false
      if !isPresentation(key, among: keys) { arguments.isComputable = false }
    }
    for (problem, place, key) in info.problems {
      report.add(problem, at: place)
      blame(key)
    }
    if info.problems.isEmpty, info.words.count > usedWords {
      let word = info.words[usedWords]
      let before = info.settings.last {
        $0.key.place != $0.value.place && $0.value.place.column < word.place.column
      }
      report.add(
        .surplusWord(
          word.text, after: before?.key.text, isLayer: head.isLayer,
          hasSize: keys.contains { $0.name == "size" }
        ), at: word.place)
      blame(before?.key.text)
    }
    let names = keys.map { $0.name }
    var settings: [String: InfoString.Setting] = [:]
    for setting in info.settings {
      let name = setting.key.text
      if !names.contains(name) {
        let nearest = Key.meant(by: name, among: names)
        report.add(
          .unknownKey(name, kind: head.kind, allowed: names, nearest: nearest),
          at: setting.key.place)
        blame(name)
      } else if settings.updateValue(setting, forKey: name) != nil {
        report.add(.repeatedKey(name), at: setting.key.place)
        blame(name)
      }
    }
    let isReadable = arguments.isComputable
    for key in keys {
      // What is broken already is not reported as missing.
      if settings[key.name] == nil, !isReadable { continue }
      if !key.read(settings[key.name], of: head, into: &arguments, &self) { blame(key.name) }
    }
    return arguments
  }

  /// Whether a key, perhaps misspelled, says how a block is shown and not what it is.
  private func isPresentation(_ name: String?, among keys: [Key]) -> Bool {
    guard let name else { return false }
    let names = keys.map { $0.name }
    let meant = names.contains(name) ? name : Key.meant(by: name, among: names)
    return (keys.first { $0.name == meant })?.isPresentation ?? keys.contains { $0.isPresentation }
  }
}
