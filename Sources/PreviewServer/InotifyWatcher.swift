#if os(Linux)
  internal import Foundation
  internal import Glibc
  internal import SiteBuilder
  internal import Synchronization

  /// Is told of changes by Linux.
  final class InotifyWatcher: FolderWatcher {
    private let folder: URL
    private let descriptor: Int32
    /// The folders that are watched, relative to the course's, by their numbers.
    private let watched = Mutex<[Int32: String]>([:])

    private static let events = UInt32(
      IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB
        | IN_DELETE_SELF | IN_MOVE_SELF)

    let isDeaf = false

    /// Nil where the system cannot watch (so many) folders.
    init?(_ folder: URL) {
      self.folder = folder
      descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
      guard descriptor >= 0 else { return nil }
      guard watch("") else {
        close(descriptor)
        return nil
      }
      for name in WatchedFolders.names where !watchAll(below: name) {
        close(descriptor)
        return nil
      }
    }

    deinit { close(descriptor) }

    func next(timeout: Double) -> Preview.Change? {
      var poll = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard Glibc.poll(&poll, 1, Int32(max(0, timeout * 1000))) > 0 else { return nil }
      var change: Preview.Change?
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      while true {
        let count = read(descriptor, &buffer, buffer.count)
        guard count > 0 else { break }
        for event in Self.parse(buffer[..<count]) {
          guard let told = self.change(by: event) else { continue }
          change = change?.joined(with: told) ?? told
        }
      }
      return change
    }

    // MARK: Events

    private struct Event {
      let watch: Int32
      let mask: UInt32
      let name: String

      func has(_ flag: Int) -> Bool { mask & UInt32(truncatingIfNeeded: flag) != 0 }
    }

    private static func parse(_ bytes: ArraySlice<UInt8>) -> [Event] {
      var events: [Event] = []
      var index = bytes.startIndex
      let header = MemoryLayout<inotify_event>.size
      func number(_ offset: Int) -> UInt32 {
        bytes[offset..<offset + 4].reversed().reduce(0) { $0 << 8 | UInt32($1) }
      }
      while index + header <= bytes.endIndex {
        let length = Int(number(index + 12))
        let name = bytes[
          min(index + header, bytes.endIndex)..<min(index + header + length, bytes.endIndex)]
        events.append(
          Event(
            watch: Int32(bitPattern: UInt32(littleEndian: number(index))), mask: number(index + 4),
            name: String(decoding: name.prefix { $0 != 0 }, as: UTF8.self)))
        index += header + length
      }
      return events
    }

    private func change(by event: Event) -> Preview.Change? {
      if event.has(Int(IN_Q_OVERFLOW)) {
        for name in WatchedFolders.names { _ = watchAll(below: name) }
        return .everything
      }
      guard let place = watched.withLock({ $0[event.watch] }) else { return nil }
      if event.has(Int(IN_IGNORED)) {
        watched.withLock { $0[event.watch] = nil }
        return place.isEmpty ? nil : .everything
      }
      let path = place.isEmpty ? event.name : place + "/" + event.name
      if place.isEmpty, !WatchedFolders.names.contains(event.name) { return nil }
      if event.has(Int(IN_ISDIR)) {
        // What was put into a new folder before it was watched is found by looking everywhere.
        if event.has(Int(IN_CREATE)) || event.has(Int(IN_MOVED_TO)) { _ = watchAll(below: path) }
        return event.has(Int(IN_ATTRIB)) ? nil : .everything
      }
      if event.has(Int(IN_DELETE_SELF)) || event.has(Int(IN_MOVE_SELF)) {
        return place.isEmpty ? nil : .everything
      }
      return place.isEmpty ? .everything : .files([path])
    }

    // MARK: Folders

    private func watchAll(below path: String) -> Bool {
      let top = folder.appending(path: path).path
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: top, isDirectory: &isFolder), isFolder.boolValue
      else { return true }
      guard watch(path) else { return false }
      guard let walk = FileManager.default.enumerator(atPath: top) else { return true }
      for case let inner as String in walk {
        let isReal = (walk.fileAttributes?[.type] as? FileAttributeType) == .typeDirectory
        if isReal, !watch(path + "/" + inner) { return false }
      }
      return true
    }

    private func watch(_ path: String) -> Bool {
      let place = path.isEmpty ? folder.path : folder.appending(path: path).path
      let number = inotify_add_watch(descriptor, place, Self.events)
      // A folder may be gone again.
      guard number >= 0 else { return errno == ENOENT || errno == ENOTDIR }
      watched.withLock { $0[number] = path }
      return true
    }
  }
#endif
