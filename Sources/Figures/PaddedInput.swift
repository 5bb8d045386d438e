internal import ConvEngine
internal import Phrases

/// An input as a window meets it: with the rim that padding puts around it.
struct PaddedInput {
  private let tensor: Tensor
  private let rim: Edges
  private let showsRimValues: Bool

  /// The engine pads; where it cannot, the input is drawn without a rim.
  init(_ input: Tensor, rim: Edges?, mode: PaddingMode, isRead: Bool = true) {
    let padding = try? Padding(input: input, amount: rim ?? .zero, mode: mode, value: .zero)
    tensor = padding?.output ?? input
    self.rim = padding == nil ? .zero : rim ?? .zero
    showsRimValues = isRead
  }

  func table(channel: Int, name: String) -> MatrixTable {
    var table = MatrixTable.channel(channel, of: tensor, style: .image, name: name)
    if rim != .zero { table.label = Message(.withPadding, Fact("title", table.label)) }
    table.rim = rim
    table.showsRimValues = showsRimValues
    return table
  }

  /// What the hatched cells are.
  static func note(mode: PaddingMode) -> Message {
    switch mode {
    case .zeros: Message(.paddingOfZeros)
    case .edge: Message(.paddingOfEdge)
    case .reflect: Message(.paddingMirrored)
    case .wrap: Message(.paddingWrapped)
    }
  }
}
