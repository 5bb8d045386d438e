internal import ConvEngine
public import Diagnostics

/// Gives one sample of each case: a case that is not in the chain does not compile.
protocol Sampled {
  /// The first sample after nil, and nil after the last one.
  static func sample(after sample: Self?) -> Self?
}

extension Sampled {
  static var samples: [Self] {
    var samples: [Self] = []
    while let next = sample(after: samples.last) { samples.append(next) }
    return samples
  }
}

extension Problem {
  /// A sample of every case of every topic, and of the sentences that a case has besides.
  public static let samples: [Problem] =
    Topic.allCases.flatMap(\.samples) + [
      .link(.deadLink("second.csv", isLesson: false, nearest: nil)),
      .value(.literal(.tooLarge, "1e99")), .value(.literal(.zeroDenominator, "1/0")),
      .link(.imageFromNetwork("C:\\a.png")), .link(.imageFromNetwork("file:a.png")),
      .array(.unusableEntry(.notABool(2), index: [0])),
      .array(.unusableEntry(.tooLarge("1e99"), index: [0])),
    ]

  private enum Topic: CaseIterable {
    case array, body, course, engine, info, key, link, math, network, phrase, picture, setting
    case source, table, template, text, value

    /// The topic of a problem, so that a new one does not compile before it is listed here.
    init(_ problem: Problem) {
      self =
        switch problem {
        case .array: .array
        case .body: .body
        case .course: .course
        case .engine: .engine
        case .info: .info
        case .key: .key
        case .link: .link
        case .math: .math
        case .network: .network
        case .phrase: .phrase
        case .picture: .picture
        case .setting: .setting
        case .source: .source
        case .table: .table
        case .template: .template
        case .text: .text
        case .value: .value
        }
    }

    var samples: [Problem] {
      switch self {
      case .array: NPYError.samples.map { .array($0) }
      case .body: BodyProblem.samples.map { .body($0) }
      case .course: CourseProblem.samples.map { .course($0) }
      case .engine: EngineError.samples.map { .engine($0) }
      case .info: InfoProblem.samples.map { .info($0) }
      case .key: KeyProblem.samples.map { .key($0) }
      case .link: LinkProblem.samples.map { .link($0) }
      case .math: MathProblem.samples.map { .math($0) }
      case .network: NetworkProblem.samples.map { .network($0) }
      case .phrase: PhraseProblem.samples.map { .phrase($0) }
      case .picture: PNGError.samples.map { .picture($0) }
      case .setting: SettingProblem.samples.map { .setting($0) }
      case .source: SourceProblem.samples.map { .source($0) }
      case .table: CSVError.samples.map { .table($0) }
      case .template: TemplateProblem.samples.map { .template($0) }
      case .text: TextProblem.samples.map { .text($0) }
      case .value: ValueProblem.samples.map { .value($0) }
      }
    }
  }
}
