internal import ConvEngine
internal import Diagnostics
internal import Text

/// Reads the body of a network and checks what it claims.
enum NetworkReader {
  /// The network; nil where something is wrong with its layers, which is reported, or its input is nil.
  static func network(
    _ lines: [FenceLine], input: Shape?, inputPlace: Place, head: BlockHead,
    _ context: inout BlockContext
  ) -> Network? {
    let lines = lines.filter { !$0.text.allSatisfy({ $0.isWhitespace }) }
      .map { NetworkLine($0, &context) }
    let isReadable = !lines.contains(where: { $0.isBroken })
    let total = lines.firstIndex { $0.isTotal }
    let isLast = total == nil || total == lines.count - 1
    if let total {
      for line in lines[(total + 1)...] { context.report.add(.layerAfterTotal, at: line.place) }
    }
    if isReadable, lines.allSatisfy({ $0.isTotal }) {
      context.report.add(.emptyNetwork(BlockKind.layerNames), at: head.place)
      return nil
    }
    guard let input else { return nil }
    // What is behind a broken line has an input that nobody knows.
    let known = lines.prefix { !$0.isBroken }.filter { !$0.isTotal }
    do throws(NetworkError) {
      let network = try checked(known[...], input: input, &context.report)
      guard isReadable, isLast else { return nil }
      check(total.flatMap { lines[$0].claim }, network.parameters, nil, &context.report)
      return network
    } catch {
      let line = error.layer.map { known[$0] }
      let place =
        error.error.keysToBlame.lazy.compactMap { line?.arguments?.places[$0] }.first ?? line?.place
      context.report.add(.engine(error.error), at: place ?? inputPlace)
      return nil
    }
  }

  /// The network of some layers, whose claims are checked up to the first layer that does not fit.
  private static func checked(
    _ lines: ArraySlice<NetworkLine>, input: Shape, _ report: inout Report
  ) throws(NetworkError) -> Network {
    do throws(NetworkError) {
      let network = try Network(input: input, layers: lines.compactMap({ $0.layer }))
      for (row, line) in zip(network.rows, lines) {
        check(line.claim, row.parameters, row, &report)
      }
      return network
    } catch {
      if let index = error.layer {
        _ = try? checked(lines.prefix(index), input: input, &report)
      }
      throw error
    }
  }

  private static func check(
    _ claim: NetworkLine.ParameterClaim?, _ computed: Int, _ row: Network.Row?,
    _ report: inout Report
  ) {
    guard let claim, claim.count != computed else { return }
    report.add(
      row.map {
        .wrongParameters(
          claimed: claim.count, computed: computed, weightFactors: $0.weightFactors,
          biases: $0.biases)
      } ?? .wrongTotal(claimed: claim.count, computed: computed), at: claim.place)
  }
}
