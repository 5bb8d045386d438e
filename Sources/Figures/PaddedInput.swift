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
    let label = Message.text(name).inChannel(channel, of: tensor.shape.channels)
    return MatrixTable(
      tensor: tensor, channel: channel, style: .image,
      label: rim == .zero ? label : Message(.withPadding, Fact("title", label)), rim: rim,
      showsRimValues: showsRimValues)
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
