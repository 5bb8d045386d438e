internal import ConvEngine
internal import Markdown

/// Reads the body of a network and checks what it claims.
enum NetworkReader {
  /// The network; nil where something is wrong with its layers, which is reported.
  ///
  /// - Parameter input: Nil where something is wrong with it; the layers are read all the same.
  static func network(
    _ lines: [FenceLine], input: Shape?, inputPlace: Place, head: BlockHead,
    _ context: inout BlockContext
  ) -> Network? {
    var layers: [(line: NetworkLine, layer: Layer, arguments: Arguments)] = []
    var total: NetworkLine?
    var isValid = true
    for line in lines where !line.text.allSatisfy(\.isWhitespace) {
      guard let read = NetworkLine(line, &context) else {
        isValid = false
        continue
      }
      if total != nil {
        context.report.add(.layerAfterTotal(), at: read.place)
        isValid = false
      }
      switch read.subject {
      case .total: total = total ?? read
      case .layer(let layer, let arguments): layers.append((read, layer, arguments))
      }
    }
    guard isValid else { return nil }
    if layers.isEmpty {
      context.report.add(.emptyNetwork(LayerKind.all.map(\.name)), at: head.place)
    }
    guard let input, !layers.isEmpty else { return nil }
    do throws(NetworkError) {
      let network = try Network(input: input, layers: layers.map(\.layer))
      for (row, layer) in zip(network.rows, layers) {
        check(layer.line.claim, row.parameters, row, &context.report)
      }
      check(total?.claim, network.parameters, nil, &context.report)
      return network
    } catch {
      var place = inputPlace
      if let index = error.layer {
        let (line, _, arguments) = layers[index]
        place =
          error.error.keysToBlame.lazy.compactMap { arguments.places[$0] }.first ?? line.place
      }
      context.report.add(.engine(error.error), at: place)
      return nil
    }
  }

  private static func check(
    _ claim: NetworkLine.ParameterClaim?, _ computed: Int, _ row: Network.Row?,
    _ report: inout Report
  ) {
    guard let claim, claim.count != computed else { return }
    report.add(.wrongParameters(claimed: claim.count, computed: computed, row), at: claim.place)
  }
}
