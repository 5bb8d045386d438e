/// The kinds of files by the ends of their names (RFC 6838).
public enum MIMEType {
  /// `image/png` for `faces/eyes.png`, without a character set.
  public static func of(_ path: String) -> String {
    switch path.split(separator: ".").last?.lowercased() {
    case "css": "text/css"
    case "js": "text/javascript"
    case "svg": "image/svg+xml"
    case "png": "image/png"
    case "jpg", "jpeg": "image/jpeg"
    case "gif": "image/gif"
    case "webp": "image/webp"
    case "csv": "text/csv"
    case "pdf": "application/pdf"
    case "txt", "md": "text/plain"
    default: "application/octet-stream"
    }
  }
}
