internal import Course
public import Diagnostics
internal import Foundation
internal import LessonFormat

extension LessonFile {
  /// What filling a lesson did.
  public struct Filling: Sendable {
    /// How many empty bodies got their results.
    public let filled: Int
    /// How many wrong claims were made right.
    public let renewed: Int
    /// How many claims an update would make right.
    public let outdated: Int
    /// How many bodies are left as they were because their results are too large to write.
    public let tooLarge: Int
    /// What is still to be said about the lesson.
    public let diagnostics: [Diagnostic]
  }

  /// Writes results into the lesson's empty bodies and, if `isUpdate`, in place of wrong claims.
  ///
  /// Nothing else in the file changes, and a file in which nothing is to change is not written.
  ///
  /// - Throws: what the disk says when the file cannot be read or written.
  public func fill(isUpdate: Bool) throws -> Filling {
    let before = try bytes()
    let checked = checked(before)
    let small = checked.corrections.filter { !$0.isTooLarge }
    let chosen = small.filter { isUpdate || $0.kind == .fill }
    // A file that is no text might not come back as it was.
    let isText = String(validating: before, as: UTF8.self) != nil
    var editor = LessonEditor(before)
    if isText { for correction in chosen { editor.apply(correction) } }
    let after = editor.edited()
    if after != before { try write(after) }
    let done = after == before ? [] : chosen
    func count(_ kind: Correction.Kind, in corrections: [Correction]) -> Int {
      corrections.reduce(0) { $0 + ($1.kind == kind ? $1.count : 0) }
    }
    return Filling(
      filled: count(.fill, in: done), renewed: count(.renewal, in: done),
      outdated: isUpdate ? 0 : count(.renewal, in: small),
      tooLarge: checked.corrections.count - small.count,
      diagnostics: self.checked(after).diagnostics)
  }
}
