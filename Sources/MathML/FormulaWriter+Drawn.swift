internal import Markup

// Brackets that grow, braces and bars are drawn by the style sheet around what they belong to: a browser
// stretches its own signs only where a font with a table for mathematics is installed, which few have.
extension FormulaWriter {
  private static let shapes = Dictionary(
    uniqueKeysWithValues: pairs(
      """
      ( round ) round [ square ] square { brace } brace | bar ‖ bars ⟨ angle ⟩ angle ⌊ floor
      ⌋ floor ⌈ ceil ⌉ ceil ⟮ round ⟯ round ⟦ square ⟧ square
      """))

  /// A bracket on each side of `content`, as high as it; without style sheet the browser's own.
  func grown(
    _ left: String, _ right: String, to writer: inout MarkupWriter,
    _ content: (inout MarkupWriter) -> Void
  ) {
    var classes = ["grown"]
    if !left.isEmpty { classes.append("from-\(shape(left, facesLeft: true))") }
    if !right.isEmpty { classes.append("to-\(shape(right, facesLeft: false))") }
    writer.element("mrow", ["class": classes.joined(separator: " ")]) { row in
      if !left.isEmpty { row.element("mo", ["class": "drawn", "form": "prefix"], text: left) }
      content(&row)
      if !right.isEmpty { row.element("mo", ["class": "drawn", "form": "postfix"], text: right) }
    }
  }

  /// The shape of a bracket; one that faces the other way, as in `]0, 1[`, is drawn so.
  private func shape(_ text: String, facesLeft: Bool) -> String {
    let shape = Self.shapes[text] ?? "bar"
    let isTurned = facesLeft ? ")]}⟩⌋⌉⟯⟧".contains(text) : "([{⟨⌊⌈⟮⟦".contains(text)
    return isTurned ? "turned-" + shape : shape
  }

  func fenced(
    _ left: String, _ parts: [Node], _ between: [String], _ right: String,
    to writer: inout MarkupWriter
  ) {
    let tall = parts.filter(\.isTall)
    let content = { (writer: inout MarkupWriter) in
      for (index, part) in parts.enumerated() {
        let middle = index > 0 ? between[index - 1] : ""
        if Self.shapes[middle] != nil, !tall.isEmpty, parts.count <= Self.mostParts {
          grown(middle, "", to: &writer) { writer in
            if !isPhantom { height(of: tall, to: &writer) }
            writer.element("mrow") { row(part.parts, to: &$0) }
          }
        } else {
          if !middle.isEmpty {
            writer.element(
              "mo", ["stretchy": "false", "lspace": "0.167em", "rspace": "0.167em"], text: middle)
          }
          writer.element("mrow") { row(part.parts, to: &$0) }
        }
      }
    }
    guard tall.isEmpty else { return grown(left, right, to: &writer, content) }
    writer.element("mrow") { row in
      if !left.isEmpty { row.element("mo", ["stretchy": "false", "form": "prefix"], text: left) }
      content(&row)
      if right.isEmpty { return }
      row.element("mo", ["stretchy": "false", "form": "postfix"], text: right)
    }
  }

  /// The most parts between which signs are drawn: each part repeats the height of the others.
  private static let mostParts = 9

  /// Nothing, as high as some nodes.
  private func height(of nodes: [Node], to writer: inout MarkupWriter) {
    writer.element("mpadded", ["width": "0", "aria-hidden": "true"]) { padded in
      padded.element("mphantom") { phantom in
        var hidden = self
        hidden.isPhantom = true
        for node in nodes { hidden.write(node, to: &phantom) }
      }
    }
  }

  func decorated(_ body: Node, _ decoration: Decoration, to writer: inout MarkupWriter) {
    switch decoration {
    case .accent(let sign):
      writer.element("mover", ["accent": "true"]) { over in
        write(body, to: &over)
        over.element("mo", ["stretchy": "false"], text: sign)
      }
    case .drawn(let name), .labelled(let name):
      writer.element("mrow", ["class": "drawn-\(name)"]) { row(body.parts, to: &$0) }
    }
  }

  // MARK: Tables

  func table(_ table: Table, to writer: inout MarkupWriter) {
    let kind: String =
      switch table.kind.alignment {
      case .centred: table.kind.hasFormulas ? "gathered" : table.kind.isSmall ? "small" : "matrix"
      case .left: "cases"
      case .pairs: "aligned"
      case .equationArray: "equations"
      case .asGiven: "array"
      }
    let isDisplay = table.kind.isDisplay || table.kind.hasFormulas && isDisplay
    writer.element("mtable", ["class": kind, "displaystyle": isDisplay ? "true" : nil]) { output in
      for (number, cells) in table.rows.enumerated() {
        output.element("mtr", ["class": lines(at: number, in: table)]) { row in
          for (column, cell) in cells.enumerated() {
            row.element("mtd", ["class": classes(of: column, in: table)]) { output in
              FormulaWriter(isDisplay: isDisplay, isPhantom: isPhantom).row(
                cell.parts,
                after: table.kind.alignment == .pairs && column % 2 == 1 ? .ordinary : nil,
                to: &output)
            }
          }
        }
      }
    }
  }

  /// The lines above a row, and below the last one.
  private func lines(at row: Int, in table: Table) -> String? {
    let isLast = row == table.rows.count - 1 && table.rowLines.contains(row + 1)
    let classes = (table.rowLines.contains(row) ? ["ruled"] : []) + (isLast ? ["ruled-below"] : [])
    return classes.isEmpty ? nil : classes.joined(separator: " ")
  }

  private func classes(of column: Int, in table: Table) -> String? {
    var classes: [String] = []
    switch table.kind.alignment {
    case .centred: break
    case .left: classes.append("left")
    case .pairs: classes.append(column % 2 == 0 ? "right" : "left")
    case .equationArray: if column != 1 { classes.append(column == 0 ? "right" : "left") }
    case .asGiven:
      let letter = table.columns.indices.contains(column) ? table.columns[column] : "c"
      if letter != "c" { classes.append(letter == "l" ? "left" : "right") }
      if table.columnLines.contains(column) { classes.append("line-before") }
      if column == table.columns.count - 1, table.columnLines.contains(column + 1) {
        classes.append("line-after")
      }
    }
    return classes.isEmpty ? nil : classes.joined(separator: " ")
  }
}
