internal import LessonFormat
internal import Markdown

/// What other lessons and `course.yml` need to know of a lesson.
struct LessonSketch: Sendable {
  let path: String
  let isDraft: Bool
  let languageTag: SettingsReader.Value?
  /// What a link may name after its `#`.
  let anchors: Set<String>
  /// The files that it shows as pictures, whether they are there or not.
  let pictures: Set<String>

  init(_ draft: LessonDraft) {
    path = draft.path
    isDraft = draft.frontMatter.isDraft
    languageTag = draft.frontMatter.language
    anchors = draft.anchors
    let folder = ContentPath.folder(of: draft.path)
    pictures = Set(
      draft.document.images.compactMap {
        ContentPath.resolve(LinkResolver.Destination($0.source).path, from: folder)
      })
  }
}
