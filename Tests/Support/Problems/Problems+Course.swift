internal import Diagnostics

extension CourseProblem: Sampled {
  static func sample(after sample: CourseProblem?) -> CourseProblem? {
    switch sample {
    case nil: .listedLessonMissing("first.md", nearest: nil)
    case .listedLessonMissing: .nearLesson(renamed: "first.md")
    case .nearLesson: .noLessons
    case .noLessons: .fileIsNoLesson("first.md")
    case .fileIsNoLesson: .lessonListedTwice("first.md", firstLine: 3)
    case .lessonListedTwice: .lessonOutOfContent("first.md")
    case .lessonOutOfContent: .lessonNotListed
    case .lessonNotListed: .indexLesson
    case .indexLesson: .samePage("A.md", "a.md")
    case .samePage: .pageIsHandout("a.md", of: "b.md")
    case .pageIsHandout: .fileMissing
    case .fileMissing: .fileOutsideContent
    case .fileOutsideContent: .fileUnreadable("it cannot be read")
    case .fileUnreadable: .tooMany(.error, 1000)
    case .tooMany: nil
    }
  }
}

extension LinkProblem: Sampled {
  static func sample(after sample: LinkProblem?) -> LinkProblem? {
    switch sample {
    case nil: .deadLink("second.md", isLesson: true, nearest: nil)
    case .deadLink: .deadFragment("part", in: nil, known: [], mayBeHTML: false)
    case .deadFragment: .deadImage("a.png", nearest: nil)
    case .deadImage: .imageWithoutFile
    case .imageWithoutFile: .noPicture("first.md")
    case .noPicture: .imageFromNetwork("https://example.org/a.png")
    case .imageFromNetwork: .pathIsTaken("first.md")
    case .pathIsTaken: .linkToDraft("first.md")
    case .linkToDraft: .linkOutOfContent("first.md")
    case .linkOutOfContent: .linkThroughContent("../Content/a.md", shorter: "a.md")
    case .linkThroughContent: .absoluteLink("first.md")
    case .absoluteLink: .linkWithoutText("second.md")
    case .linkWithoutText: .unknownCallout("tipp", known: ["tip"])
    case .unknownCallout: .unclosedNote(isHTML: false)
    case .unclosedNote: .omittedHTML
    case .omittedHTML: nil
    }
  }
}

extension SettingProblem: Sampled {
  static func sample(after sample: SettingProblem?) -> SettingProblem? {
    switch sample {
    case nil: .yamlTooLarge(8)
    case .yamlTooLarge: .yamlTooDeep
    case .yamlTooDeep: .yamlTooManyAliases(8)
    case .yamlTooManyAliases:
      .invalidYAML("found unexpected end of stream while scanning a quoted scalar")
    case .invalidYAML: .repeatedSetting("stride")
    case .repeatedSetting: .sameSetting("language", as: "lang")
    case .sameSetting: .settingsAreNoMapping
    case .settingsAreNoMapping: .settingKeyIsNoText
    case .settingKeyIsNoText: .unknownSetting("a", known: ["title"])
    case .unknownSetting: .settingIsNoText("stride")
    case .settingIsNoText: .emptySetting("stride")
    case .emptySetting: .settingIsNoFlag("draft", "a")
    case .settingIsNoFlag: .settingIsNoList("stride")
    case .settingIsNoList: .listItemIsNoText("stride")
    case .listItemIsNoText: .noLanguage("a")
    case .noLanguage: .noBaseURL("a")
    case .noBaseURL: .htmlSetting("a")
    case .htmlSetting: .misplacedFrontMatter("stride")
    case .misplacedFrontMatter: .unclosedFrontMatter
    case .unclosedFrontMatter: nil
    }
  }
}

extension TemplateProblem: Sampled {
  static func sample(after sample: TemplateProblem?) -> TemplateProblem? {
    switch sample {
    case nil: .tagWithoutEnd("a")
    case .tagWithoutEnd: .unreadableTag("a")
    case .unreadableTag: .sectionWithoutEnd("x")
    case .sectionWithoutEnd: .endWithoutSection("a", open: nil)
    case .endWithoutSection: .missingPartial("a", known: [])
    case .missingPartial: .unusedTemplate(nearest: nil, known: ["page"])
    case .unusedTemplate: nil
    }
  }
}

extension PhraseProblem: Sampled {
  static func sample(after sample: PhraseProblem?) -> PhraseProblem? {
    switch sample {
    case nil: .unknownPhrase("figur", nearest: "figure")
    case .unknownPhrase: .missingPhrases(["figure", "place"], of: 127)
    case .missingPhrases: .missingFact("row", phrase: "place", english: "Row {row}")
    case .missingFact: .unknownFact("rwo", phrase: "place", known: ["row", "column"])
    case .unknownFact: .braceInPhrase
    case .braceInPhrase: .unreadableFact("a b")
    case .unreadableFact: .languageName("french")
    case .languageName: .languageWithoutPhrases("fr", file: "Content/languages/fr.yml")
    case .languageWithoutPhrases: nil
    }
  }
}
