package org.portolan.model.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergeTest {
  @ParameterizedTest
  @CsvSource(quoteCharacter = '"', textBlock = """
      "{a: 1, b: 2}",                 "{a: 9, b: 2}",                 "{a: 1, b: 8}",                 "{a: 9, b: 8}"
      "{a: 1}",                       "{a: 1, b: 2}",                 "{a: 1, c: 3}",                 "{a: 1, c: 3, b: 2}"
      "{a: 1, b: 2}",                 "{a: 1}",                       "{a: 3, b: 2}",                 "{a: 3}"
      "{a: 1}",                       "{a: 2}",                       "{a: 3}",                       "contradiction"
      "{a: 1, b: 2}",                 "{a: 1}",                       "{a: 1, b: 3}",                 "contradiction"
      "{a: 1}",                       "{a: 2}",                       "{a: 2}",                       "{a: 2}"
      "[{i: x, v: 1}, {i: y, v: 1}]", "[{i: x, v: 2}, {i: y, v: 1}]", "[{i: x, v: 1}, {i: y, v: 3}]", "[{i: x, v: 2}, {i: y, v: 3}]"
      "[{i: x}, {i: y}]",             "[{i: y}, {i: x}]",             "[{i: x}, {i: z}, {i: y}]",     "[{i: y}, {i: x}, {i: z}]"
      "[{i: x}, {i: y}]",             "[{i: x}]",                     "[{i: n}, {i: x}, {i: y}]",     "[{i: n}, {i: x}]"
      "[a]",                          "[a, b]",                       "[a, c]",                       "contradiction"
      """)
  void twoChangesAreJoinedUnlessTheyContradictEachOther(String before, String mine, String theirs, String both) {
    assertEquals(both.equals("contradiction") ? Optional.empty() : Optional.of(value(both)),
        Merge.of(value(before), value(mine), value(theirs)));
  }

  private static YamlValue value(String text) {
    return switch (YamlReader.strict("a.yaml", text)) {
      case YamlReading.Read(var root) -> value(root.orElseThrow());
      case YamlReading.Refused(var problems) -> throw new AssertionError(problems);
    };
  }

  private static YamlValue value(YamlNode node) {
    return switch (node) {
      case YamlNode.Text(var text, _, _) -> YamlValue.text(text);
      case YamlNode.Sequence(var items, _, _) ->
          new YamlValue.Items(items.stream().map(MergeTest::value).toList(), YamlValue.Spread.SHORT);
      case YamlNode.Mapping(var entries, _, _) -> new YamlValue.Fields(
          entries.stream().map(entry -> new YamlValue.Entry(entry.key().value(), value(entry.value()))).toList(),
          false);
    };
  }
}
