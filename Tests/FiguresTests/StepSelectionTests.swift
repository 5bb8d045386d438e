import ConvEngine
import Testing

@testable import Figures

@Suite struct StepSelectionTests {
  private func note(_ spelledOut: Int, of windows: Int) -> String? {
    let cells = (0..<spelledOut).map { Position(channel: 0, row: $0, column: 0) }
    return StepSelection(spelledOut: Set(cells), asked: []).note(windows: windows).map(said)
  }

  @Test func saysHowManyOfTheWindowsAreThere() {
    #expect(note(1, of: 16) == "Of 16 windows, 1 is spelled out.")
    #expect(note(1024, of: 1444) == "Of 1\u{2009}444 windows, 1\u{2009}024 are spelled out.")
    #expect(note(16, of: 16) == nil)
    #expect(note(0, of: 16) == nil)
  }
}
