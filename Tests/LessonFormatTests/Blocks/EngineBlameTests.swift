import Diagnostics
import LessonSupport
import TestSupport
import Testing

@testable import LessonFormat

@Suite struct EngineBlameTests {
  @Test(arguments: Problem.samples) func whatTheEngineRefusesIsAKeysFault(problem: Problem) {
    if case .engine(let error) = problem { #expect(!error.keysToBlame.isEmpty) }
  }
}
