import ArgumentParser

@main
struct Stridebook: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "stridebook")
}
