internal import ConvEngine

/// A kind of block: its keys and what becomes of it.
///
/// The next kind of operation is one more entry in `BlockKind.all`.
package struct BlockKind: Sendable {
  typealias Make = @Sendable (Arguments) throws(EngineError) -> ConvEngine.Operation

  enum Role: Sendable {
    /// The body holds the values.
    case values(Drawing)
    /// The body claims the result.
    case operation(Make)
    /// The body lists the layers.
    case network
    /// Draws another block's value again.
    case show
  }

  let name: String
  /// In the order in which they are read and named in messages.
  let keys: [any BlockKey]
  let role: Role

  /// Whether it defines nothing and names what another block defines.
  var isShow: Bool { if case .show = role { true } else { false } }

  static func named(_ name: String) -> BlockKind? { byName[name] }

  package static let names = Set(all.map(\.name))

  private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

  /// An operation takes the keys of its presentation too.
  static func operation(
    _ name: String, _ keys: [any BlockKey], make: @escaping Make
  ) -> BlockKind {
    BlockKind(
      name: name, keys: keys + [Keys.caption, Keys.steps, Keys.ask], role: .operation(make))
  }
}
