import Diagnostics
import TestSupport
import Testing

@Suite struct RuleTests {
  /// Editors and scripts rely on these; a sentence may change its words, but not its rule.
  static let rules: Set<String> = [
    "absolute-link", "absolute-source", "argument-missing", "arithmetic-with-shape", "array",
    "bad-columns", "bad-length", "blank-line-in-display", "brace-in-phrase", "body-and-source",
    "body-not-empty",
    "cell-outside", "channel-index-missing", "claim-without-spaces", "code-in-place-of-value",
    "command-in-text", "curly-quote", "dead-fragment", "dead-image", "dead-link", "decimal-comma",
    "decimal-comma-in-claim", "defined-twice", "digits-together", "division-by-zero",
    "double-script", "dropped-link", "empty-body", "empty-claim", "empty-entry",
    "empty-expression", "empty-formula", "empty-name", "empty-network", "empty-parameter-claim",
    "empty-setting", "end-without-section", "engine", "entry", "expression-ends",
    "expression-too-deep", "expression-too-long", "file-is-no-lesson", "formula-looks-like-price",
    "formula-too-deep", "grouped-claim", "html-setting", "hyphenated-name", "image-from-network",
    "image-without-file", "indented-block", "index-count", "index-lesson", "index-not-whole",
    "index-outside", "invalid-name", "invalid-utf8", "invalid-yaml", "joined-callout",
    "language-name", "language-without-phrases",
    "key-of-other-kind", "key-without-source", "key-without-value", "layer-after-total",
    "layer-missing", "left-without-right", "lesson-listed-twice", "lesson-not-listed",
    "lesson-out-of-content", "link-out-of-content", "link-through-content", "link-to-draft",
    "link-without-text", "list-item-is-no-text", "listed-lesson-missing", "literal",
    "misplaced-front-matter", "missing-fact", "missing-key", "missing-partial", "missing-phrases",
    "misspelt-end",
    "name-is-no-number", "name-missing", "near-lesson", "near-miss-kind", "network-has-no-values",
    "network-is-no-value", "no-base-url", "no-delimiter", "no-language", "no-lessons",
    "no-parameters", "no-picture", "not-acell", "not-achoice", "not-acount", "not-an-amount",
    "not-an-extent", "not-apadding", "not-aparameter-count", "not-ashape", "not-edges",
    "not-steps", "omitted-html", "page-is-handout", "path-is-taken", "picture",
    "ragged-first-row", "ragged-row", "repeated-key", "repeated-setting", "result-too-large",
    "right-without-left", "same-page", "same-setting", "second-argument-missing", "second-claim",
    "section-without-end", "setting-is-no-flag", "setting-is-no-list", "setting-is-no-text",
    "setting-key-is-no-text", "settings-are-no-mapping", "shown-name-missing", "single-equals",
    "single-quotes", "source-missing", "source-on-network", "source-outside", "source-unreadable",
    "source-without-folder", "spaced-destination", "spaced-formula", "spaces-around-equals",
    "stray-ampersand", "surplus-word", "table", "tag-without-end", "text-after-quote",
    "text-in-place-of-block", "text-in-place-of-callout", "text-in-place-of-table", "too-many",
    "too-many-formulas", "too-many-steps", "total-without-claim", "unclosed-before",
    "unclosed-brace", "unclosed-bracket", "unclosed-display", "unclosed-environment",
    "unclosed-fence", "unclosed-front-matter", "unclosed-note", "unclosed-quote",
    "unequal-channel", "unexpected-in-expression", "unknown-callout", "unknown-colour",
    "unknown-command", "unknown-environment", "unknown-fact", "unknown-key", "unknown-layer",
    "unknown-name", "unknown-phrase",
    "unknown-property", "unknown-setting", "unknown-source-kind", "unopened-brace",
    "unopened-environment", "unreadable", "unreadable-fact", "unreadable-tag", "unused-template",
    "unused-value",
    "used-before-definition", "uses-itself", "values-do-not-fit", "wrong-claim", "wrong-count",
    "wrong-equation", "wrong-parameters", "wrong-value", "yaml-too-deep", "yaml-too-large",
    "yaml-too-many-aliases",
  ]

  @Test func allRulesStayAsTheyAre() {
    #expect(Set(Problem.samples.map(\.sentence.rule)) == Self.rules)
  }

  @Test(arguments: Problem.samples) func everySentenceIsSaid(problem: Problem) {
    let sentence = problem.sentence
    #expect(!sentence.message.isEmpty && sentence.help?.isEmpty != true)
    for text in [sentence.message, sentence.help ?? ""] {
      #expect(!text.contains("\n") && !text.contains("  ") && !text.hasSuffix(" "))
    }
  }

  @Test func aProblemIsSampledOnce() {
    #expect(Set(Problem.samples).count == Problem.samples.count)
  }
}
