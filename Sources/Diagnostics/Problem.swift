public import ConvEngine

/// What a diagnostic says, without its place: a case with its facts, by topic.
///
/// Each topic writes its sentences in a file of its own in `Sentences/`, nowhere else.
public enum Problem: Hashable, Sendable {
  case array(NPYError)
  case body(BodyProblem)
  case course(CourseProblem)
  case engine(EngineError)
  case info(InfoProblem)
  case key(KeyProblem)
  case link(LinkProblem)
  case math(MathProblem)
  case network(NetworkProblem)
  case phrase(PhraseProblem)
  case picture(PNGError)
  case setting(SettingProblem)
  case source(SourceProblem)
  case table(CSVError)
  case template(TemplateProblem)
  case text(TextProblem)
  case value(ValueProblem)

  /// The sentence about it.
  public var sentence: Sentence {
    switch self {
    case .array(let error): error.sentence
    case .body(let problem): problem.sentence
    case .course(let problem): problem.sentence
    case .engine(let error): error.sentence
    case .info(let problem): problem.sentence
    case .key(let problem): problem.sentence
    case .link(let problem): problem.sentence
    case .math(let problem): problem.sentence
    case .network(let problem): problem.sentence
    case .phrase(let problem): problem.sentence
    case .picture(let error): error.sentence
    case .setting(let problem): problem.sentence
    case .source(let problem): problem.sentence
    case .table(let error): error.sentence
    case .template(let problem): problem.sentence
    case .text(let problem): problem.sentence
    case .value(let problem): problem.sentence
    }
  }
}
