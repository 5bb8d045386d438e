internal import ConvEngine

/// How wide the cells of a drawing are, after its longest number.
struct CellWidth {
  /// The class of the style sheet, with a space before it; none for normal cells.
  let classes: String
  /// In units of a normal cell.
  let units: Double
  /// The length of the longest number.
  let characters: Int

  /// From this many columns on, cells are tight if their numbers are short.
  static let manyColumns = 17

  init(_ tensors: [Tensor]) {
    let columns = tensors.map { $0.shape.columns }.max() ?? 1
    let lengths = tensors.map { tensor in
      tensor.positions.lazy.map { Numerals.length(ofCell: tensor[$0]) }.max() ?? 1
    }
    characters = lengths.max() ?? 1
    // A result is set in bold, and has to fit as well.
    (classes, units) =
      switch characters {
      case ...4 where columns >= Self.manyColumns: (" tight", 0.65)
      case ...3: ("", 1)
      case 4: (" snug", 1)
      case 5: (" wide", 1.42)
      case 6: (" wide", 1.7)
      case ...10: (" wider", 2.7)
      default: (" widest", 4)
      }
  }
}

/// How a stage uses its width: how wide a cell is, and from which width its parts stand side by side.
struct StageLayout {
  /// The style sheet's classes: `stage`, a cell width, a tier, and from which width down the output stands
  /// below the filter.
  let classes: String
  /// How many cells are side by side, and how long their numbers are: what must fit a phone and a sheet.
  let style: String

  /// On paper cells are smaller, so that parts of this width stand side by side, in units of a normal cell.
  static let sheet = 21.0
  /// Drawings with more columns than this may be wider than a sheet of paper, in units of a normal cell.
  static let paper = 14.0

  init(_ tables: [MatrixTable], outputColumns: Int, output: Tensor) {
    let width = CellWidth(tables.map { $0.tensor } + [output])
    let sides = tables.map { $0.tensor.shape.columns }
    // In units of a normal cell, with room for a sign between two parts.
    let needed = Double(sides.reduce(outputColumns, +)) * width.units + Double(tables.count)
    let tier =
      switch needed {
      case ...7.9: " t0"
      case ...11.8: " t1"
      case ...17.2: " t2"
      case ...Self.sheet: " t3"
      default: ""
      }
    // Below each other, the filter and the output share a line if they find room on it.
    let longest = max(sides.max() ?? 0, outputColumns)
    let shared = max(sides.first ?? 0, sides.dropFirst().reduce(outputColumns + 1, +))
    let depth =
      switch Double(shared) * width.units {
      case _ where tables.count == 1, ...10: ""
      case ...11.8: " d1"
      case ...17.2: " d2"
      default: " d3"
      }
    let stacked = tables.count == 1 || depth == " d3" ? longest : shared
    let isMany = Double(stacked) * width.units > Self.paper
    style =
      ";--ws:\(stacked)" + (depth.isEmpty ? "" : ";--wd:\(longest)")
      + (width.characters > 3 ? ";--chars:\(width.characters)" : "")
    classes =
      "stage\(tables.count == 1 ? " bare" : "")\(width.classes)\(tier)\(depth)\(isMany ? " many" : "")"
  }
}
