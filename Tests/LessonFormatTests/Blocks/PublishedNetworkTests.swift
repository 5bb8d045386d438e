import Course
import LessonSupport
import Testing

/// Networks that everybody knows, written as lessons write them, with their published sizes as claims.
@Suite struct PublishedNetworkTests {
  private func diagnostics(_ network: String) -> [String] {
    CheckedLesson(Array(network.utf8), path: "eyes.md").diagnostics.map(\.text)
  }

  /// LeCun, Bottou, Bengio and Haffner, "Gradient-based learning applied to document recognition",
  /// Proceedings of the IEEE 86, 1998, with every map of C3 connected to every map before it, as it is
  /// built today: 61 706.
  @Test func leNet5() {
    #expect(
      diagnostics(
        """
        ```network lenet input=28x28
        conv 5x5 filters=6 padding=2 = 156
        avgpool 2
        conv 5x5 filters=16 = 2416
        avgpool 2
        flatten
        dense 120 = 48120
        dense 84 = 10164
        dense 10 = 850
        softmax
        total = 61706
        ```
        """) == [])
  }

  /// Krizhevsky, "One weird trick for parallelizing convolutional neural networks", 2014, the variant
  /// with one tower that torchvision ships: 61 100 840.
  @Test func alexNet() {
    #expect(
      diagnostics(
        """
        ```network alexnet input=224x224x3
        conv 11x11 filters=64 stride=4 padding=2 = 23296
        relu
        maxpool 3 stride=2
        conv 5x5 filters=192 padding=2 = 307392
        relu
        maxpool 3 stride=2
        conv 3x3 filters=384 padding=1 = 663936
        relu
        conv 3x3 filters=256 padding=1 = 884992
        relu
        conv 3x3 filters=256 padding=1 = 590080
        relu
        maxpool 3 stride=2
        flatten
        dense 4096 = 37752832
        relu
        dense 4096 = 16781312
        relu
        dense 1000 = 4097000
        total = 61100840
        ```
        """) == [])
  }

  /// Simonyan and Zisserman, "Very deep convolutional networks for large-scale image recognition", 2015,
  /// configuration D, 138 million in table 2: 138 357 544.
  @Test func vgg16() {
    let blocks = [(64, 2), (128, 2), (256, 3), (512, 3), (512, 3)].map { filters, count in
      String(repeating: "conv 3x3 filters=\(filters) padding=1\nrelu\n", count: count)
        + "maxpool 2\n"
    }
    #expect(
      diagnostics(
        "```network vgg input=224x224x3\n\(blocks.joined())"
          + "flatten\ndense 4096 = 102764544\nrelu\ndense 4096\nrelu\ndense 1000\n"
          + "total = 138357544\n```\n") == [])
  }
}
