internal import ConvEngine

/// How wide the cells of a drawing are, after its longest number.
enum CellWidth: String {
  case tight = " tight"
  case normal = ""
  case wide = " wide"
  case wider = " wider"
  case widest = " widest"

  /// From this many columns on, cells are tight if their numbers are short.
  static let manyColumns = 17

  init(_ tensors: [Tensor]) {
    let columns = tensors.map(\.shape.columns).max() ?? 1
    let lengths = tensors.map { tensor in
      tensor.positions.lazy.map { NumberText.cell(tensor[$0]).count }.max() ?? 1
    }
    self =
      switch lengths.max() ?? 1 {
      case ...4: columns < Self.manyColumns ? .normal : .tight
      case ...6: .wide
      case ...10: .wider
      default: .widest
      }
  }

  /// In units of a normal cell.
  var units: Double {
    switch self {
    case .tight: 0.65
    case .normal: 1
    case .wide: 1.5
    case .wider: 2.25
    case .widest: 4
    }
  }
}

/// How a stage uses its width: how wide a cell is, and from which width its parts stand side by side.
struct StageLayout {
  /// The style sheet's classes: `stage`, a cell width, and a tier.
  let classes: String

  init(_ tables: [MatrixTable], outputColumns: Int, output: Tensor) {
    let width = CellWidth(tables.map(\.tensor) + [output])
    let columns = tables.map(\.tensor.shape.columns).reduce(outputColumns, +)
    // In units of a normal cell, with room for a sign between two parts.
    let needed = Double(columns) * width.units + Double(tables.count)
    let tier =
      switch needed {
      case ...7.9: " t0"
      case ...11.8: " t1"
      case ...17.2: " t2"
      default: " t3"
      }
    classes = "stage\(tables.count == 1 ? " bare" : "")\(width.rawValue)\(tier)"
  }
}
