internal import SiteBuilder
internal import Text

/// The files that were drawn, for as long as their versions are the same.
///
/// Drawing goes on beside the actor that holds them, each file once, whoever asks for it.
struct RenderCache: Sendable {
  /// A finished file, and what stands for its content.
  struct Drawn: Sendable {
    let file: Preview.File
    let key: String
  }

  /// Pages are large; the keys of all are kept, the bytes of so many.
  private static let mostFiles = 64

  private struct Entry: Sendable {
    let version: Int
    let task: Task<Drawn?, Never>
    var lastUse: Int
  }

  private var entries: [String: Entry] = [:]
  private var keys: [String: (version: Int, key: String)] = [:]
  private var uses = 0

  /// The key of the file at a path, where it has been drawn before.
  func key(at path: String, _ drawing: Preview.Rendering) -> String? {
    keys[path].flatMap { $0.version == drawing.version ? $0.key : nil }
  }

  mutating func note(_ drawn: Drawn?, at path: String, _ drawing: Preview.Rendering) {
    keys[path] = drawn.map { (drawing.version, $0.key) }
  }

  /// The file at a path, drawn or being drawn.
  mutating func task(
    at path: String, _ drawing: Preview.Rendering, priority: TaskPriority
  ) -> Task<Drawn?, Never> {
    uses += 1
    if let entry = entries[path], entry.version == drawing.version {
      entries[path]?.lastUse = uses
      return entry.task
    }
    let task = Task.detached(priority: priority) {
      drawing.draw().map { Drawn(file: $0, key: Fingerprint.of($0.bytes)) }
    }
    entries[path] = Entry(version: drawing.version, task: task, lastUse: uses)
    if entries.count > Self.mostFiles,
      let oldest = entries.min(by: { $0.value.lastUse < $1.value.lastUse })
    {
      entries[oldest.key] = nil
    }
    return task
  }
}
