extension Equation {
  /// Nodes that stand one after another, with what decides about what may follow.
  struct Stretch {
    private(set) var nodes: [Node] = []
    private(set) var hasEqualsSign = false
    /// Whether there is more than words in it.
    private(set) var isSolid = false
    /// Whether an operand must follow: the last sign is an operator or an equals sign.
    private(set) var isOpen = false

    init(_ nodes: [Node] = []) {
      append(nodes)
    }

    mutating func append(_ more: [Node]) {
      nodes += more
      for node in more where node.isSolid {
        isSolid = true
        isOpen = node.isEqualsSign || node.isArithmeticOperator
        if node.isEqualsSign { hasEqualsSign = true }
      }
    }

    /// The first node that is not a space.
    var first: Node? { nodes.first { !$0.isSpace } }
  }
}
