#if os(Linux)
  internal import Foundation
  internal import Glibc
  internal import SiteBuilder
  internal import Synchronization

  /// Linux reports changes.
  final class InotifyWatcher: FolderWatcher {
    private struct State {
      /// The folders that are watched, relative to the course's, by their numbers.
      var watched: [Int32: String] = [:]
      /// What lay at the places of the course's folder and those in it when they were watched.
      var roots: [String: [UInt64]?] = [:]
      var isDeaf = false
    }

    private let folder: URL
    private let descriptor: Int32
    private let mostFolders: Int
    private let state = Mutex(State())

    private static let events = UInt32(
      IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB
        | IN_DELETE_SELF | IN_MOVE_SELF)
    /// In seconds. No events come from the folders around the course, so they are looked at.
    private static let longestWait = 0.5

    /// Nil where the system cannot watch (so many) folders.
    ///
    /// - Parameter mostFolders: How many are watched at most, besides what the system allows.
    init?(_ folder: URL, mostFolders: Int = .max) {
      self.folder = folder
      self.mostFolders = mostFolders
      descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
      // From here on `deinit` closes it, also where nil is given.
      guard descriptor >= 0 else { return nil }
      watchEverything()
      if isDeaf { return nil }
    }

    deinit { close(descriptor) }

    var isDeaf: Bool { state.withLock(\.isDeaf) }

    func next(timeout: Double) -> Preview.Change? {
      let end = ContinuousClock.now + .seconds(timeout)
      repeat {
        let left = max(0, (end - .now) / .seconds(1))
        var poll = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        let isReady = Glibc.poll(&poll, 1, Int32(min(left, Self.longestWait) * 1000)) > 0
        let change = isReady ? readEvents() : nil
        let exchanged = exchangedRoots
        if exchanged == [WatchedFolders.templates] {
          watchRoot(WatchedFolders.templates)
          return .joined(change, .files([WatchedFolders.templates]))
        } else if !exchanged.isEmpty {
          watchEverything()
          return .everything
        }
        if let change { return change }
      } while ContinuousClock.now < end && !isDeaf
      return nil
    }

    // MARK: Events

    private struct Event {
      let watch: Int32
      let mask: UInt32
      let name: String

      /// Takes the first event off what the system wrote; nil where there is none.
      init?(_ bytes: inout ArraySlice<UInt8>) {
        let header = Array(bytes.prefix(MemoryLayout<inotify_event>.size))
        guard header.count == MemoryLayout<inotify_event>.size else { return nil }
        func number(_ offset: Int) -> UInt32 {
          header[offset..<offset + 4].reversed().reduce(0) { $0 << 8 | UInt32($1) }
        }
        let text = bytes.dropFirst(header.count).prefix(Int(number(12)))
        watch = Int32(bitPattern: number(0))
        mask = number(4)
        name = String(decoding: text.prefix { $0 != 0 }, as: UTF8.self)
        bytes = bytes.dropFirst(header.count + text.count)
      }

      func has(_ flag: Int) -> Bool { mask & UInt32(truncatingIfNeeded: flag) != 0 }
    }

    private func readEvents() -> Preview.Change? {
      var change: Preview.Change?
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      while case let count = read(descriptor, &buffer, buffer.count), count > 0 {
        var rest = buffer[..<count]
        while let event = Event(&rest) { change = .joined(change, self.change(by: event)) }
      }
      return change
    }

    private func change(by event: Event) -> Preview.Change? {
      if event.has(Int(IN_Q_OVERFLOW)) {
        watchEverything()
        return .everything
      }
      guard let place = state.withLock({ $0.watched[event.watch] }) else { return nil }
      if event.has(Int(IN_IGNORED)) {
        state.withLock { $0.watched[event.watch] = nil }
        return nil
      }
      if event.has(Int(IN_DELETE_SELF)) || event.has(Int(IN_MOVE_SELF)) {
        // Reported by the folder around it too, or seen when the roots are looked at.
        return nil
      }
      let path = place.isEmpty ? event.name : place + "/" + event.name
      if Preview.isHidden(path) { return nil }
      // Those two may be links, which are not folders in events.
      if place.isEmpty {
        return WatchedFolders.names.contains(path) ? Self.change(below: path) : nil
      }
      guard event.has(Int(IN_ISDIR)) else { return .files([path]) }
      if event.has(Int(IN_ATTRIB)) { return nil }
      // A folder that was moved away goes on sending events, by the name it had.
      forget(path)
      // What was put into a new folder before it was watched is found by looking everywhere.
      watchAll(below: path)
      return Self.change(below: path)
    }

    /// Templates are few and read together, so that lessons need not be looked at.
    private static func change(below path: String) -> Preview.Change {
      path.split(separator: "/").first == WatchedFolders.templates[...]
        ? .files([path]) : .everything
    }

    // MARK: Folders

    /// Which of the course's folder and those in it are no longer those that are watched.
    private var exchangedRoots: [String] {
      state.withLock(\.roots).filter { identity(of: $0) != $1 }.map(\.key)
    }

    private func watchEverything() {
      for root in [""] + WatchedFolders.names { watchRoot(root) }
    }

    private func watchRoot(_ root: String) {
      forget(root)
      // Before it is looked into.
      let identity = identity(of: root)
      state.withLock { $0.roots[root] = .some(identity) }
      if root.isEmpty { watch("") } else { watchAll(below: root) }
    }

    /// What distinguishes a folder from another one at the same place; nil where nothing is.
    private func identity(of root: String) -> [UInt64]? {
      var status = stat()
      return stat(folder.appending(path: root).path, &status) == 0
        ? [UInt64(status.st_dev), UInt64(status.st_ino)] : nil
    }

    /// Watches no longer what was at a path.
    private func forget(_ path: String) {
      let numbers = state.withLock { state in
        let gone = state.watched.filter {
          path.isEmpty || $0.value == path || $0.value.hasPrefix(path + "/")
        }
        for number in gone.keys { state.watched[number] = nil }
        return gone.keys
      }
      for number in numbers { inotify_rm_watch(descriptor, number) }
    }

    private func watchAll(below path: String) {
      let top = folder.appending(path: path).resolvingSymlinksInPath()
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: top.path, isDirectory: &isFolder),
        isFolder.boolValue
      else { return }
      watch(path)
      guard let walk = FileManager.default.enumerator(atPath: top.path) else { return }
      for case let inner as String in walk {
        let isReal = (walk.fileAttributes?[.type] as? FileAttributeType) == .typeDirectory
        guard isReal else { continue }
        if Preview.isHidden(inner) { walk.skipDescendants() } else { watch(path + "/" + inner) }
      }
    }

    private func watch(_ path: String) {
      let place = path.isEmpty ? folder.path : folder.appending(path: path).path
      let isFull = state.withLock { $0.watched.count } >= mostFolders
      let number = isFull ? -1 : inotify_add_watch(descriptor, place, Self.events)
      // A folder may be gone again, or be none for us; where the system is full, others must look.
      if isFull || number < 0 && (errno == ENOSPC || errno == ENOMEM) {
        state.withLock { $0.isDeaf = true }
      } else if number >= 0 {
        state.withLock { $0.watched[number] = path }
      }
    }
  }
#endif
