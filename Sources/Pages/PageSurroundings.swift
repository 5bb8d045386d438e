internal import Course
import Markup

/// A page of the site: its links are relative, to other pages and files of the site.
struct PageSurroundings: Surroundings {
  /// The page's path in the site.
  var page: String

  func link(to target: LinkTarget) -> String? {
    switch target {
    case .lesson(let path, let fragment):
      escaped(
        RelativePath.link(from: page, to: SiteMap.page(ofLesson: path))
          + (fragment.map(RelativePath.fragment) ?? ""))
    case .here(let fragment): escaped(RelativePath.fragment(fragment))
    case .file(let path, let suffix):
      escaped(RelativePath.link(from: page, to: SiteMap.file(path))) + suffix
    case .asWritten(let link): link
    }
  }

  func picture(_ target: LinkTarget) -> String {
    link(to: target) ?? ""
  }
}

/// A handout: one file that asks for nothing. What is elsewhere is linked on the hosted course, if there is one.
struct HandoutSurroundings: Surroundings {
  var baseURL: String?
  /// Reads a file below `Content/`.
  var file: (String) -> [UInt8]?

  func link(to target: LinkTarget) -> String? {
    switch target {
    case .lesson(let path, let fragment):
      hosted(SiteMap.page(ofLesson: path)).map {
        escaped($0 + (fragment.map(RelativePath.fragment) ?? ""))
      }
    case .here(let fragment): escaped(RelativePath.fragment(fragment))
    case .file(let path, let suffix): hosted(SiteMap.file(path)).map { escaped($0) + suffix }
    case .asWritten(let link): link
    }
  }

  func picture(_ target: LinkTarget) -> String {
    switch target {
    case .file(let path, _): DataURL.of(file(path) ?? [], path: path)
    case .asWritten(let source): source
    case .lesson, .here: ""
    }
  }

  private func hosted(_ path: String) -> String? {
    baseURL.map { SiteMap.address(of: path, at: $0) }
  }
}

/// A fragment without a page: what the author wrote.
struct FragmentSurroundings: Surroundings {
  func link(to target: LinkTarget) -> String? {
    switch target {
    case .asWritten(let link): link
    case .here(let fragment): escaped(RelativePath.fragment(fragment))
    case .lesson(let path, let fragment):
      escaped(path + (fragment.map(RelativePath.fragment) ?? ""))
    case .file(let path, let suffix): escaped(path) + suffix
    }
  }

  func picture(_ target: LinkTarget) -> String { link(to: target) ?? "" }
}
