internal import Course
internal import Synchronization

/// A lesson as the preview shows it, and what the index says about it.
final class PreviewSheet: Sendable {
  let lesson: Lesson
  /// That of the checked lesson.
  let version: Int
  /// Whether it had no errors, so that it can be shown as a page.
  let isSound: Bool
  private let knownKey = Mutex<Int?>(nil)
  private let knownPicture = Mutex<String??>(nil)

  init(_ lesson: Lesson, version: Int, isSound: Bool) {
    self.lesson = lesson
    self.version = version
    self.isSound = isSound
  }

  /// Stands for what the index says about it.
  var indexKey: Int {
    knownKey.withLock { known in
      if let known { return known }
      var hasher = Hasher()
      hasher.combine(lesson.path)
      hasher.combine(lesson.title)
      hasher.combine(lesson.language)
      hasher.combine(lesson.summary)
      hasher.combine(lesson.isDraft)
      hasher.combine(CourseBuilder.pictured(in: lesson))
      let key = hasher.finalize()
      known = key
      return key
    }
  }

  /// The small drawing in the index; drawn once.
  var picture: String? {
    knownPicture.withLock { known in
      if let known { return known }
      let drawn = CourseBuilder.picture(of: lesson)
      known = .some(drawn)
      return drawn
    }
  }
}
