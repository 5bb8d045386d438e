internal import Diagnostics

extension CSVSeparator {
  /// The separator that a file uses: semicolons if one stands outside quotes, else commas if one
  /// does, else tabs.
  ///
  /// A tab next to another separator therefore is a blank.
  init(usedIn bytes: ArraySlice<UInt8>) {
    var hasCommas = false
    var isQuoted = false
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case 0x0A, 0x0D: isQuoted = false
      case UInt8(ascii: ";") where !isQuoted:
        self = .semicolon
        return
      case UInt8(ascii: ",") where !isQuoted: hasCommas = true
      default: break
      }
    }
    self = hasCommas ? .comma : .tab
  }

  var byte: UInt8 {
    switch self {
    case .comma: UInt8(ascii: ",")
    case .semicolon: UInt8(ascii: ";")
    case .tab: 0x09
    }
  }
}
