public import Diagnostics
internal import Course

extension Preview {
  /// What has changed on the disk.
  public enum Change: Hashable, Sendable {
    /// These files, relative to the course's folder.
    case files(Set<String>)
    /// Perhaps anything.
    case everything
  }

  /// What became of a change.
  public struct Update: Sendable {
    /// A lesson that has changed and has errors.
    public struct Broken: Hashable, Sendable {
      /// Relative to the course's folder.
      public let path: String
      /// Whether its page of before is still shown.
      public let hasPage: Bool
    }

    /// Whether everything was read again.
    public var isWhole = false
    /// Files that are new or have changed, relative to the course's folder.
    public var changed: [String] = []
    /// Files that are gone.
    public var removed: [String] = []
    /// Lessons that cannot be shown as they are now.
    public var broken: [Broken] = []
    /// What is said for the first time.
    public var news: [Diagnostic] = []
    /// Whether something was wrong before, and nothing is now.
    public var isFixed = false

    /// What became of no change.
    public init() {}

    var paths: [String] { changed + removed }

    /// Leaves out what lies in a folder that is named too.
    mutating func joinFolders() {
      func outermost(_ paths: [String]) -> [String] {
        let all = Set(paths)
        return paths.filter { path in
          !path.indices.contains { path[$0] == "/" && all.contains(String(path[..<$0])) }
        }
      }
      changed = outermost(changed)
      removed = outermost(removed)
    }

    /// What makes a diagnostic the same although its line has moved.
    private struct Identity: Hashable {
      let path: String
      let message: String
      let sourceLine: String?

      init(_ diagnostic: Diagnostic) {
        path = diagnostic.path
        message = diagnostic.message
        sourceLine = diagnostic.sourceLine
      }
    }

    mutating func compare(_ now: [Diagnostic], with before: [Diagnostic]) {
      isFixed = now.isEmpty && !before.isEmpty
      var known: [Identity: Int] = [:]
      for diagnostic in before { known[Identity(diagnostic), default: 0] += 1 }
      news = now.filter { diagnostic in
        let identity = Identity(diagnostic)
        guard let count = known[identity], count > 0 else { return true }
        known[identity] = count - 1
        return false
      }
    }
  }
}
