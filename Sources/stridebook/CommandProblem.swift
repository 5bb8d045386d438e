import Foundation
import SiteBuilder

/// What kept a command from its work and is no error of the course: a full disk, a missing file.
struct CommandProblem: Error {
  var message: String

  init(_ message: String) {
    self.message = message
  }

  /// Runs `work`, and turns what the system says into a problem of ours.
  static func catching<Result>(_ work: () throws -> Result) throws -> Result {
    do {
      return try work()
    } catch let problem as CommandProblem {
      throw problem
    } catch let problem as SiteProblem {
      throw CommandProblem(problem.description)
    } catch {
      let path = (error as NSError).userInfo[NSFilePathErrorKey] as? String
      throw CommandProblem((path.map { "\($0): " } ?? "") + reason(of: error))
    }
  }

  /// The system's own words, without Foundation's around them.
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
