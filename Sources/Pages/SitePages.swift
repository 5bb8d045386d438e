public import Course
import Markup
public import Phrases
internal import Text

/// A course as the files of its site: a pure function of what it is given.
public struct SitePages: Sendable {
  /// The finished figures of one lesson, and a small picture of it for the index.
  public struct LessonFigures: Sendable {
    /// Finished `<figure>` elements by their blocks' ids.
    public var figures: [String: [UInt8]]
    /// A finished `<svg>`, where the lesson has an image to draw.
    public var picture: String?

    /// The figures of a lesson.
    public init(figures: [String: [UInt8]], picture: String?) {
      self.figures = figures
      self.picture = picture
    }
  }

  private let course: Course
  private let templates: TemplateSet
  private let files: [String: [UInt8]]
  private let read: @Sendable (String) -> [UInt8]?
  private let styles: SiteFile
  private let scripts: SiteFile?
  private let handoutScripts: Pieces
  /// Nil where there are no handouts: taking the style sheet apart takes as long as ten pages.
  private let handoutStyles: HandoutStyles?
  /// The words of pages by their languages.
  private let words: [String: Phrases]

  /// A site of `course`; `files` holds what its lessons link to, by paths below `Content/`.
  public init(course: Course, templates: TemplateSet, files: [String: [UInt8]]) {
    self.init(course: course, templates: templates, files: files) { files[$0] }
  }

  /// A site of `course` without the files that its lessons link to; `read` reads those that are shown.
  public init(
    course: Course, templates: TemplateSet, read: @escaping @Sendable (String) -> [UInt8]?
  ) {
    self.init(course: course, templates: templates, files: [:], read: read)
  }

  private init(
    course: Course, templates: TemplateSet, files: [String: [UInt8]],
    read: @escaping @Sendable (String) -> [UInt8]?
  ) {
    self.course = course
    self.read = read
    lessons = course.publishedLessons
    self.templates = templates
    self.files = files
    func asset(_ text: String, _ kind: String) -> SiteFile {
      SiteFile(path: "assets/stridebook-\(Fingerprint.of(text.utf8)).\(kind)", text: text)
    }
    styles = asset(templates.styles, "css")
    scripts = templates.scripts.isEmpty ? nil : asset(templates.scripts, "js")
    handoutScripts =
      templates.scripts.isEmpty
      ? Pieces()
      : Pieces(Array("<script type=\"module\">\n\(templates.scripts)</script>".utf8))
    let languages = Set(lessons.compactMap(\.language) + [course.pageLanguage])
    words = Dictionary(
      uniqueKeysWithValues: languages.map { ($0, course.languages.phrases(in: $0)) })
    handoutStyles =
      course.hasHandouts ? HandoutStyles(templates, allowsHTML: course.allowsHTML) : nil
  }

  /// The lessons that are published, in reading order.
  public let lessons: [Lesson]

  /// What belongs to no single lesson: the index, the assets, and the files of the lessons.
  public func commonFiles(pictures: [String: String]) -> [SiteFile] {
    var all = assets + [index(pictures: pictures)]
    for (path, bytes) in files { all.append(Self.file(path, bytes)) }
    return all
  }

  /// A file that lessons link to, by its path below `Content/`.
  public static func file(_ path: String, _ bytes: [UInt8]) -> SiteFile {
    SiteFile(path: SiteMap.file(path), bytes: bytes)
  }

  /// The style sheet and the script.
  public var assets: [SiteFile] { [styles] + (scripts.map { [$0] } ?? []) }

  /// The page and the handout of the lesson at `position` among `lessons`.
  public func files(ofLessonAt position: Int, figures: LessonFigures) -> [SiteFile] {
    files(of: lessons[position], at: position, figures: figures)
  }

  /// The page and the handout of a lesson, of which `lessons` may have no more than the outline.
  public func files(
    of lesson: Lesson, at position: Int, figures: LessonFigures
  ) -> [SiteFile] {
    let page = page(of: lesson, at: position, figures: figures)
    guard course.hasHandouts else { return [page] }
    let handout = SiteFile(
      path: SiteMap.handout(ofLesson: lesson.path), pieces: handout(of: lesson, figures: figures))
    return [page, handout]
  }

  /// The page of the lesson at `position` among `lessons`.
  public func page(ofLessonAt position: Int, figures: LessonFigures) -> SiteFile {
    page(of: lessons[position], at: position, figures: figures)
  }

  private func page(of lesson: Lesson, at position: Int, figures: LessonFigures) -> SiteFile {
    let page = SiteMap.page(ofLesson: lesson.path)
    let article = LessonArticle(
      lesson,
      renderer: LessonRenderer(
        figures: figures.figures, surroundings: PageSurroundings(page: page),
        phrases: phrases(of: lesson)))
    func neighbour(_ index: Int) -> NeighbourModel? {
      guard lessons.indices.contains(index) else { return nil }
      let link = RelativePath.link(from: page, to: SiteMap.page(ofLesson: lessons[index].path))
      return NeighbourModel(
        link: link, title: lessons[index].title,
        language: language(of: lessons[index], onPageIn: language(of: lesson)))
    }
    var model = article.model
    model.previous = neighbour(position - 1)
    model.next = neighbour(position + 1)
    model.isTurnable = model.previous != nil || model.next != nil
    let handout = handoutPath(of: lesson)
    return SiteFile(
      path: page,
      pieces: framed(
        templates.page("lesson", with: model), page: page, title: lesson.title, kind: "lesson",
        lesson: lesson, handout: handout.map { RelativePath.link(from: page, to: $0) }))
  }

  /// The handout of the lesson at `position` among `lessons`.
  public func handout(ofLessonAt position: Int, figures: LessonFigures) -> SiteFile {
    let lesson = lessons[position]
    return SiteFile(
      path: SiteMap.handout(ofLesson: lesson.path), pieces: handout(of: lesson, figures: figures))
  }

  /// Whether lessons are handouts too.
  public var hasHandouts: Bool { course.hasHandouts }

  /// Where each lesson's page and handout stand, in the order of `lessons`.
  public var lessonPaths: [(page: String, handout: String?)] {
    lessons.map { (SiteMap.page(ofLesson: $0.path), handoutPath(of: $0)) }
  }

  private func handoutPath(of lesson: Lesson) -> String? {
    course.hasHandouts ? SiteMap.handout(ofLesson: lesson.path) : nil
  }

  /// The list of lessons.
  public var indexPath: String { SiteMap.index }

  private func handout(of lesson: Lesson, figures: LessonFigures) -> Pieces {
    let article = LessonArticle(
      lesson,
      renderer: LessonRenderer(
        figures: figures.figures,
        surroundings: HandoutSurroundings(baseURL: course.baseURL, file: read),
        phrases: phrases(of: lesson)))
    let model = PageModel(
      phrases: phrases(of: lesson), pageTitle: lesson.title,
      courseTitle: course.title, courseLanguage: courseLanguage(on: lesson),
      summary: lesson.summary, styles: Pieces(),
      scripts: handoutScripts, kind: "lesson handout",
      body: templates.page("lesson", with: article.model))
    return handoutStyles?.page(model, templates) ?? templates.page("page", with: model)
  }

  /// The list of lessons; `pictures` are finished drawings by the paths of lessons.
  public func index(pictures: [String: String]) -> SiteFile {
    let entries = lessons.map { lesson in
      IndexEntry(
        link: RelativePath.link(from: SiteMap.index, to: SiteMap.page(ofLesson: lesson.path)),
        handout: handoutPath(of: lesson).map { RelativePath.link(from: SiteMap.index, to: $0) },
        title: lesson.title, language: language(of: lesson, onPageIn: course.pageLanguage),
        summary: lesson.summary, picture: pictures[lesson.path],
        isDraft: lesson.isDraft)
    }
    let body = templates.page(
      "index",
      with: IndexModel(
        phrases: coursePhrases, courseTitle: course.title, lessons: entries))
    return SiteFile(
      path: SiteMap.index,
      pieces: framed(body, page: SiteMap.index, title: course.title, kind: "index"))
  }

  private func framed(
    _ body: Pieces, page: String, title: String, kind: String, lesson: Lesson? = nil,
    handout: String? = nil
  ) -> Pieces {
    let isIndex = lesson == nil
    let model = PageModel(
      phrases: lesson.map(phrases) ?? coursePhrases,
      pageTitle: isIndex ? course.title : "\(title) · \(course.title)",
      courseTitle: course.title, courseLanguage: lesson.flatMap(courseLanguage),
      summary: lesson?.summary,
      canonical: course.baseURL.map { SiteMap.address(of: page, at: $0) },
      home: isIndex ? nil : RelativePath.link(from: page, to: SiteMap.index),
      handout: handout,
      styles: link(to: styles, from: page),
      scripts: scripts.map { script(at: $0, from: page) } ?? Pieces(), kind: kind, body: body)
    return templates.page("page", with: model)
  }

  /// The words around a lesson.
  public func phrases(of lesson: Lesson) -> Phrases {
    words[language(of: lesson)] ?? coursePhrases
  }

  private var coursePhrases: Phrases { words[course.pageLanguage] ?? .english }

  private func language(of lesson: Lesson) -> String { lesson.language ?? course.pageLanguage }

  /// The language of a lesson's title where it must be marked.
  private func language(of lesson: Lesson, onPageIn language: String) -> String? {
    self.language(of: lesson) == language ? nil : self.language(of: lesson)
  }

  /// The language of the course's title where it must be marked.
  private func courseLanguage(on lesson: Lesson) -> String? {
    language(of: lesson) == course.pageLanguage ? nil : course.pageLanguage
  }

  private func link(to file: SiteFile, from page: String) -> Pieces {
    var writer = MarkupWriter()
    writer.open(
      "link", ["rel": "stylesheet", "href": RelativePath.link(from: page, to: file.path)])
    return Pieces(writer.bytes)
  }

  private func script(at file: SiteFile, from page: String) -> Pieces {
    var writer = MarkupWriter()
    let source = RelativePath.link(from: page, to: file.path)
    writer.element("script", ["src": source, "defer": ""]) { _ in }
    return Pieces(writer.bytes)
  }
}

extension SitePages {
  /// One lesson's HTML with its figures and no page around it; links to other files as they were written.
  public static func fragment(of lesson: Lesson, figures: [String: [UInt8]]) -> String {
    LessonRenderer(
      figures: figures, surroundings: FragmentSurroundings(),
      phrases: Phrases(language: lesson.language ?? "en")
    ).html(lesson)
  }
}
