/// The size of an SVG picture, as its root element gives it (SVG 2, section 8.2).
enum SVGSize {
  static func find(in bytes: [UInt8]) -> PictureSize.Finding {
    // The root element stands near the beginning.
    let text = Array(String(decoding: bytes.prefix(1 << 16), as: UTF8.self).unicodeScalars)
    guard let start = rootElement(in: text) else { return .noPicture }
    let attributes = attributes(in: text, from: start)
    let width = attributes["width"].flatMap(length)
    let height = attributes["height"].flatMap(length)
    if let width, let height, let size = PictureSize(whole(width), whole(height)) {
      return .size(size)
    }
    let box = (attributes["viewBox"] ?? "").split { $0 == " " || $0 == "," || $0.isNewline }
      .compactMap { Double($0) }
    guard box.count == 4, box[2] > 0, box[3] > 0 else { return .unknown }
    // The side that is not given follows from the other one.
    let scale = width.map { $0 / box[2] } ?? height.map { $0 / box[3] } ?? 1
    return PictureSize(whole(box[2] * scale), whole(box[3] * scale)).map { .size($0) } ?? .unknown
  }

  private static func whole(_ number: Double) -> Int {
    number.isFinite && abs(number) < 1e6 ? Int(number + 0.5) : 0
  }

  /// Behind `<svg`, which only comments and declarations may precede.
  private static func rootElement(in text: [Unicode.Scalar]) -> Int? {
    var index = 0
    func has(_ word: String) -> Bool { text[index...].starts(with: word.unicodeScalars) }
    while let next = text[index...].firstIndex(of: "<") {
      index = next
      if has("<svg") { return index + 4 }
      let end = has("<!--") ? "-->" : has("<?") ? "?>" : has("<!") ? ">" : nil
      guard let end else { return nil }
      while index < text.count, !has(end) { index += 1 }
    }
    return nil
  }

  private static func attributes(in text: [Unicode.Scalar], from start: Int) -> [String: String] {
    var attributes: [String: String] = [:]
    var index = start
    while index < text.count, text[index] != ">" {
      guard let sign = text[index...].firstIndex(where: { $0 == "=" || $0 == ">" }),
        text[sign] == "="
      else { break }
      let name =
        String(String.UnicodeScalarView(text[index..<sign]))
        .split(whereSeparator: \.isWhitespace).last.map(String.init) ?? ""
      guard let quote = text[sign...].firstIndex(where: { $0 == "\"" || $0 == "'" }),
        let end = text[(quote + 1)...].firstIndex(of: text[quote])
      else { break }
      attributes[name] = String(String.UnicodeScalarView(text[quote + 1..<end]))
      index = end + 1
    }
    return attributes
  }

  /// A length in CSS pixels; nil for percentages and what depends on a font.
  private static func length(_ text: String) -> Double? {
    let trimmed = text.filter { !$0.isWhitespace }
    let number = trimmed.prefix { $0.isNumber || "+-.".contains($0) }
    guard let value = Double(number), value.isFinite, value > 0, value < 1e6 else { return nil }
    switch trimmed.dropFirst(number.count) {
    case "", "px": return value
    case "pt": return value * 4 / 3
    case "pc": return value * 16
    case "in": return value * 96
    case "cm": return value * 96 / 2.54
    case "mm": return value * 96 / 25.4
    default: return nil
    }
  }
}
