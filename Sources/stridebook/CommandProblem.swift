import ArgumentParser
import Foundation
import SiteBuilder

/// A command that says in a sentence what goes wrong around it.
protocol Command: ParsableCommand {
  func perform() throws
}

extension Command {
  func run() throws { try CommandProblem.catching { try perform() } }
}

/// Why a command failed where the course is not at fault: a full disk, a missing file.
struct CommandProblem: Error {
  let message: String

  /// Runs `work`, and turns an error of the system into a `CommandProblem`.
  static func catching<Result>(_ work: () throws -> Result) throws -> Result {
    do {
      return try work()
    } catch let problem as CommandProblem {
      throw problem
    } catch let code as ExitCode {
      throw code
    } catch let problem as SiteProblem {
      throw CommandProblem(message: problem.description)
    } catch {
      let path = (error as NSError).userInfo[NSFilePathErrorKey] as? String
      throw CommandProblem(message: (path.map { "\($0): " } ?? "") + reason(of: error))
    }
  }

  /// The system's own message, without the words that Foundation adds.
  private static func reason(of error: any Error) -> String {
    let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    if let underlying, underlying.domain == NSPOSIXErrorDomain {
      return String(cString: strerror(Int32(underlying.code)))
    }
    if let problem = error as? POSIXError {
      return String(cString: strerror(problem.code.rawValue))
    }
    return error.localizedDescription.replacing("The operation could not be completed. ", with: "")
  }
}
