package org.portolan.model.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portolan.model.problem.Problem;

class YamlReaderTest {
  @ParameterizedTest
  @CsvSource(textBlock = """
      'a: &x 1\\nb: 2',                      'a.yaml:1:4 yaml-anchor'
      'a: &x 1\\nb: *x',                     'a.yaml:1:4 yaml-anchor, a.yaml:2:4 yaml-alias'
      'a: !!python/object:os.system rm',     'a.yaml:1:4 yaml-tag'
      'a: 1\\n---\\nb: 2',                   'a.yaml:2:1 yaml-documents'
      'a: 1\\nb: 2\\na: 3',                  'a.yaml:3:1 yaml-duplicate-key'
      '? [a, b]\\n: c',                      'a.yaml:1:3 yaml-key'
      'a:\\n\\tb: 1',                        'a.yaml:2:1 yaml-syntax'
      'a: 1\\n b: 2',                        'a.yaml:2:3 yaml-syntax'
      'a: b: c',                             'a.yaml:1:5 yaml-syntax'
      'a: [1, 2',                            'a.yaml:1:9 yaml-syntax'
      'a: "1',                               'a.yaml:1:6 yaml-syntax'
      'items:\\n  - a\\n b',                 'a.yaml:3:2 yaml-syntax'
      'a: @b',                               'a.yaml:1:4 yaml-syntax'
      'a: \u0007',                           'a.yaml:1:4 yaml-syntax'
      """)
  void whatOurFilesMayNotHoldIsRefusedWithItsPlace(String text, String expected) {
    assertEquals(expected, String.join(", ", refused(text.replace("\\n", "\n").replace("\\t", "\t"))));
  }

  @Test
  void tenThousandLevelsAreRefusedWhereTheyBecomeTooDeep() {
    assertEquals(List.of("a.yaml:1:65 yaml-depth"), refused("[".repeat(10_000)));
    var steps = new StringBuilder();
    for (int level = 0; level < 1_000; level++) {
      steps.append(" ".repeat(level)).append("a:\n");
    }
    assertEquals(List.of("a.yaml:65:65 yaml-depth"), refused(steps.toString()));
  }

  @Test
  void aFileOfFiveMegabytesIsRefusedAtOnce() {
    assertEquals(List.of("a.yaml yaml-size"), refused("a: b\n".repeat(1_000_000)));
  }

  @Test
  void placesCountCharactersAndOffsetsCountUnits() {
    var text = "\uFEFFa: \uD83D\uDEA2 ship\r\nb: {c: [d]}\r\n";
    var root = read(text);
    assertEquals(new Span(4, 11, 1, 4), root.at("a").orElseThrow().span());
    assertEquals("\uD83D\uDEA2 ship", text.substring(4, 11 - 0).strip());
    var d = root.at("b", "c").orElseThrow().items().getFirst().span();
    assertEquals("d 2:9", text.substring(d.from(), d.to()) + " " + d.line() + ":" + d.column());
  }

  @Test
  void blankLinesAndCommentsBehindAValueDoNotBelongToIt() {
    var text = "a:\n  b: 1\n  # of b\n\nc: |\n  words\n\n# end\n";
    var root = read(text);
    assertEquals("b: 1", cut(text, root.at("a").orElseThrow()));
    assertEquals("|\n  words", cut(text, root.at("c").orElseThrow()));
  }

  @Test
  void foreignFilesMeanWhatTheirProgramsMakeOfThem() {
    var foreign = YamlReader.lenient("compose.yaml", """
        x-base: &base
          environment: {DB_HOST: legacy-db-02, DB_NAME: shop}
          restart: always
        services:
          web:
            <<: *base
            restart: !custom never
            restart: "no"
        ---
        second: [*base]
        """);
    assertEquals(2, foreign.documents().size());
    var web = foreign.documents().getFirst().at("services", "web").orElseThrow();
    assertEquals("legacy-db-02", web.at("environment", "DB_HOST").flatMap(YamlNode::text).orElse(""));
    assertEquals("no", web.at("restart").flatMap(YamlNode::text).orElse(""));
    assertEquals(List.of("compose.yaml:10:10 yaml-alias"), told(foreign.problems()));
  }

  @Test
  void aForeignFileIsReadUpToItsMistake() {
    var foreign = YamlReader.lenient("a.yaml", "a: 1\n---\nb: 2\n---\nc: [\n");
    assertEquals(2, foreign.documents().size());
    assertEquals(List.of("a.yaml:6:1 yaml-syntax"), told(foreign.problems()));
  }

  @Test
  void aYamlBombIsDefusedInOursAndInOthers() {
    var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int level = 1; level < 12; level++) {
      bomb.append("a%1$d: &a%1$d [*a%2$d, *a%2$d, *a%2$d, *a%2$d, *a%2$d, *a%2$d, *a%2$d, *a%2$d, *a%2$d]\n"
          .formatted(level, level - 1));
    }
    assertEquals("a.yaml:1:5 yaml-anchor", refused(bomb.toString()).getFirst());
    var foreign =
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> YamlReader.lenient("a.yaml", bomb.toString()));
    assertEquals(List.of("yaml-expansion"), foreign.problems().stream().map(Problem::code).toList());
  }

  @Test
  void anAnchorThatHoldsItselfIsNoEndlessLoop() {
    var foreign = YamlReader.lenient("a.yaml", "a: &x [1, *x]\n");
    assertEquals(List.of("yaml-alias"), foreign.problems().stream().map(Problem::code).toList());
  }

  @Test
  void noiseIsReadOrRefusedButNeverThrown() {
    var random = new Random(7);
    var letters = "ab: -[]{}&*!|>'\"%@`#,?\n\n  \t\\~0\uFEFF\uD83D\uDEA2\r";
    for (int round = 0; round < 5_000; round++) {
      var text = new StringBuilder();
      for (int at = random.nextInt(40); at > 0; at--) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      var noise = text.toString();
      assertTrue(YamlReader.strict("a.yaml", noise) != null && YamlReader.lenient("a.yaml", noise) != null, noise);
    }
  }

  private static String cut(String text, YamlNode node) {
    return text.substring(node.span().from(), node.span().to());
  }

  private static YamlNode read(String text) {
    return switch (YamlReader.strict("a.yaml", text)) {
      case YamlReading.Read(var root) -> root.orElseThrow();
      case YamlReading.Refused(var problems) -> throw new AssertionError(problems);
    };
  }

  private static List<String> refused(String text) {
    return switch (YamlReader.strict("a.yaml", text)) {
      case YamlReading.Read _ -> List.of();
      case YamlReading.Refused(var problems) -> told(problems);
    };
  }

  private static List<String> told(List<Problem> problems) {
    var told = new ArrayList<String>();
    problems.forEach(problem -> told.add(problem.place() + " " + problem.code()));
    return told;
  }
}
