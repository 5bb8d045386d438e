internal import Diagnostics
package import Text

/// Finds matrices and filters that were likely meant to be used.
package enum UnusedValues {
  /// Warns of each that no block, value or link names, unless a caption or marks say that it is to be
  /// looked at.
  ///
  /// A lesson without operations shows values for their own sake, and in one with errors a misspelt name
  /// may be all that is wrong.
  package static func check(
    _ fences: [(fence: Fence, info: InfoString)], otherFences: [OtherFence],
    values: [InlineValue], destinations: [String], _ report: inout Report
  ) {
    let candidates = fences.filter { _, info in
      (info.kind == .matrix || info.kind == .filter) && info.words.count > 1
        && info.problems.isEmpty
        && !info.settings.contains { ["caption", "mark"].contains($0.key.text) }
    }
    let computes = fences.contains { $0.info.kind?.isOperation == true }
    let hasErrors = report.diagnostics.contains { $0.severity == .error }
    guard !candidates.isEmpty, computes, !hasErrors else { return }
    var used: Set<String> = []
    for (fence, info) in fences {
      if info.kind == .show, info.words.count > 1 { used.insert(info.words[1].text) }
      for setting in info.settings where fence.lines.isEmpty || setting.key.text != "src" {
        used.formUnion(names(in: setting.value.text))
      }
    }
    // What was meant to be a block names what it was meant to use.
    for fence in otherFences where NearMissKinds.kind(meantBy: fence.word) != nil {
      used.formUnion(names(in: fence.info.written))
    }
    for value in values { used.formUnion(names(in: value.expression)) }
    for destination in destinations {
      if let fragment = destination.split(separator: "#").last { used.insert(String(fragment)) }
    }
    for (_, info) in candidates where !used.contains(info.words[1].text) {
      report.add(.unusedValue(info.words[1].text), at: info.words[1].place)
    }
  }

  private static func names(in text: String) -> [String] {
    text.split { !Name.isPart($0) }.flatMap { word in
      // In a difference without spaces the parts are likely names.
      [String(word)] + word.split(separator: "-").map(String.init)
    }
  }
}
