package org.portolan.model.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class YamlWriterTest {
  @Test
  void anyTextIsReadBackAsTheSameText() {
    var random = new Random(11);
    var letters = "aZ09: -[]{}&*!|>'\"%@`#,?\n\n  \t\\~=.\uFEFF\u0007\u2028\u00E9\uD83D\uDEA2\r/<_";
    for (int round = 0; round < 5_000; round++) {
      var text = new StringBuilder();
      for (int at = random.nextInt(12); at > 0; at--) {
        int unit = random.nextInt(letters.length());
        text.append(Character.isSurrogate(letters.charAt(unit)) ? "\uD83D\uDEA2" : letters.charAt(unit));
      }
      assertRoundTrip(text.toString());
    }
  }

  @Test
  void whatLooksLikeSomethingElseIsQuoted() {
    for (var text : List.of("yes", "null", "~", "1e3", "0x1F", "12:30", "2026", ".5", "-1", "=", "<<", "", " ", "- a",
        "# a", "a: b", "a #b", "[a", "*a", "a:", "on", "1_000", "...", "---", "'", "\"")) {
      assertEquals(true, "'\"".indexOf(Scalars.spelt(text, false).charAt(0)) >= 0, text);
      assertRoundTrip(text);
    }
  }

  @Test
  void whatIsPlainlyTextIsNotQuoted() {
    for (var text : List.of("core/finance", "pg_dump, 11 to 17", "T. Lindqvist", "2027-01-23 22:00", "8 h", "100 %",
        "ops@shop.example", "https://shop.example/a?b=c", "it's", "(a)", "/etc/cron.d", "2026-11-20")) {
      assertEquals(text, Scalars.spelt(text, false));
      assertRoundTrip(text);
    }
  }

  private static void assertRoundTrip(String text) {
    var value = YamlValue.text(text);
    var written = YamlWriter.document(YamlValue.fields("a", value, "b",
        new YamlValue.Items(List.of(value, value), YamlValue.Spread.SHORT), "c",
        new YamlValue.Items(List.of(value, YamlValue.fields("d", value)), YamlValue.Spread.LINES)));
    var root = switch (YamlReader.strict("a.yaml", written)) {
      case YamlReading.Read(var read) -> read.orElseThrow();
      case YamlReading.Refused(var problems) -> throw new AssertionError(problems + "\n" + written);
    };
    assertEquals(List.of(text, text, text, text, text),
        List.of(words(root.at("a").orElseThrow()), words(root.at("b").orElseThrow().items().getFirst()),
            words(root.at("b").orElseThrow().items().getLast()), words(root.at("c").orElseThrow().items().getFirst()),
            words(root.at("c").orElseThrow().items().getLast().at("d").orElseThrow())),
        written);
  }

  private static String words(YamlNode node) {
    return node.text().orElseThrow();
  }
}
