internal import Diagnostics
internal import Course
internal import SiteBuilder

/// The preview, and the browsers that wait for something new in it.
actor PreviewState {
  private var preview: Preview
  private var drawn = RenderCache()
  private var errors: [Diagnostic] = []
  private var warnings: [Diagnostic] = []
  private var errorsKey = 0
  private var waiting: [Int: Waiting] = [:]
  private var lastWaiting = 0

  /// What a browser sees of a page, without the page being drawn.
  private struct Sight: Equatable {
    /// Nil where there is no such page.
    let version: Int?
    /// Stands for what is wrong.
    let problems: String
  }

  private struct Waiting {
    let path: String
    let sight: Sight
    let continuation: CheckedContinuation<Void, Never>
  }

  init(_ preview: Preview) {
    self.preview = preview
    (errors, warnings, errorsKey) = Self.sorted(preview.diagnostics)
  }

  var diagnostics: [Diagnostic] { preview.diagnostics }
  var lessonCount: Int { preview.lessonCount }

  /// Whether the course's templates bring scripts of their own.
  var hasOwnScripts: Bool { preview.hasOwnScripts }

  /// Reads what has changed, and wakes those who wait for something that is not what it was.
  func refresh(after change: Preview.Change) -> Preview.Update? {
    guard let update = preview.refresh(after: change) else { return nil }
    (errors, warnings, errorsKey) = Self.sorted(preview.diagnostics)
    for (number, waiting) in waiting where sight(of: waiting.path) != waiting.sight {
      wake(number)
    }
    return update
  }

  private static func sorted(
    _ diagnostics: [Diagnostic]
  ) -> (errors: [Diagnostic], warnings: [Diagnostic], key: Int) {
    let errors = diagnostics.filter { $0.severity == .error }
    return (errors, diagnostics.filter { $0.severity == .warning }, errors.hashValue)
  }

  // MARK: Files

  /// How the page at a path stands to its lesson.
  func standing(of path: String) -> Preview.Standing { preview.standing(ofPageAt: path) }

  /// Whether there is a file at a path.
  func hasFile(at path: String) -> Bool { preview.drawing(at: path) != nil }

  func file(at path: String) async -> RenderCache.Drawn? {
    guard let drawing = preview.drawing(at: path) else { return nil }
    // What lessons link to may be large, and is read each time.
    guard preview.standing(ofPageAt: path) != .none else {
      return await Task.detached { drawing.draw().map { RenderCache.Drawn(file: $0, key: "") } }
        .value
    }
    return await draw(drawing, path)
  }

  private func draw(_ drawing: Preview.Drawing, _ path: String) async -> RenderCache.Drawn? {
    // The list of lessons takes long, and lessons must not wait for it.
    let priority: TaskPriority = preview.isIndex(path) ? .utility : .high
    let file = await drawn.task(at: path, drawing, priority: priority).value
    drawn.note(file, at: path, drawing)
    return file
  }

  /// Stands for the content of a page; `none` where there is none.
  private func key(of path: String) async -> String {
    guard preview.standing(ofPageAt: path) != .none, let drawing = preview.drawing(at: path) else {
      return "none"
    }
    if let key = drawn.key(at: path, drawing) { return key }
    return await draw(drawing, path)?.key ?? "none"
  }

  // MARK: Waiting

  /// What a browser learns about a page.
  struct News: Sendable {
    /// Stands for the page's content.
    let page: String
    /// Stands for what is wrong with the course.
    let problems: String
    let panel: ProblemPanel
  }

  /// Waits until a page or the problems are no longer what they were, at most so many seconds.
  func news(of path: String, page: String, problems: String, within seconds: Double) async -> News {
    let end = ContinuousClock.now + .seconds(seconds)
    while true {
      let sight = sight(of: path)
      let key = await key(of: path)
      if key != page || sight.problems != problems || ContinuousClock.now >= end
        || Task.isCancelled
      {
        return News(page: key, problems: sight.problems, panel: panel(of: path))
      }
      await change(of: path, from: sight, before: end)
    }
  }

  private func sight(of path: String) -> Sight {
    let standing = preview.standing(ofPageAt: path)
    let version = standing == .none ? nil : preview.drawing(at: path)?.version
    let warnings = warnings(of: path)
    guard !errors.isEmpty || !warnings.isEmpty || standing == .none else {
      return Sight(version: version, problems: "none")
    }
    var hasher = Hasher()
    hasher.combine(errorsKey)
    hasher.combine(warnings)
    hasher.combine(standing)
    let key = UInt(bitPattern: hasher.finalize())
    return Sight(version: version, problems: String(key, radix: 16))
  }

  private func warnings(of path: String) -> [Diagnostic] {
    preview.isIndex(path)
      ? warnings : preview.diagnostics(ofPageAt: path).filter { $0.severity == .warning }
  }

  private func panel(of path: String) -> ProblemPanel {
    ProblemPanel(
      standing: preview.standing(ofPageAt: path), own: preview.diagnostics(ofPageAt: path),
      errors: errors, warnings: warnings(of: path))
  }

  private func change(
    of path: String, from sight: Sight, before end: ContinuousClock.Instant
  ) async {
    guard self.sight(of: path) == sight else { return }
    lastWaiting += 1
    let number = lastWaiting
    let timer = Task {
      try? await Task.sleep(until: end)
      self.wake(number)
    }
    await withTaskCancellationHandler {
      await withCheckedContinuation {
        waiting[number] = Waiting(path: path, sight: sight, continuation: $0)
      }
    } onCancel: {
      Task { await self.wake(number) }
    }
    timer.cancel()
  }

  private func wake(_ number: Int) {
    waiting.removeValue(forKey: number)?.continuation.resume()
  }
}
