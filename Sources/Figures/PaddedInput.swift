internal import ConvEngine

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
    let label = tensor.shape.channels == 1 ? name : "\(name), channel \(channel + 1)"
    return MatrixTable(
      tensor: tensor, channel: channel, style: .image,
      label: rim == .zero ? label : "\(label) with its padding", rim: rim,
      showsRimValues: showsRimValues)
  }

  /// What the hatched cells are.
  static func note(mode: PaddingMode) -> String {
    switch mode {
    case .zeros: "The hatched cells are padding: zeros that are no data."
    case .edge: "The hatched cells are padding: each repeats the nearest cell of the edge."
    case .reflect: "The hatched cells are padding: the input mirrored at its edge cells."
    case .wrap: "The hatched cells are padding: the input continued from its other side."
    }
  }
}
