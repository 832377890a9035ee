package org.portolan.importers.script.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.portolan.importers.sql.Hole;

class ValuesTest {
  @Test
  void textsBeyondTheFirstFewAreOneWithHoles() {
    var made = Values.concat(List.of(text("FROM "), choice(5), text("."), choice(4)));
    var texts = made.choices().stream().map(value -> Values.asText(value).text()).toList();
    assertEquals(16, texts.size());
    assertEquals("FROM 0.0", texts.getFirst());
    assertEquals("FROM " + Hole.TEXT + "." + Hole.TEXT, texts.getLast());
  }

  @Test
  void allOfAFewTextsAreMade() {
    var made = Values.concat(List.of(choice(2), text("."), choice(3)));
    assertEquals(List.of("0.0", "0.1", "0.2", "1.0", "1.1", "1.2"),
        made.choices().stream().map(value -> Values.asText(value).text()).toList());
  }

  @Test
  void aTextThatGrowsWithoutEndIsNoLongerKnown() {
    Value grown = text("ab");
    for (int i = 0; i < 60; i++) {
      grown = Values.map(grown, said -> said.replace("a", "aa"));
    }
    assertEquals(Values.UNKNOWN, grown);
  }

  @Test
  void aFormatMayNameItsArgumentsByTheirPlaces() {
    assertEquals("b of a", formatted("%2$s of %1$s", "a", "b"));
  }

  @Test
  void aWidthThatIsAnArgumentTakesOne() {
    assertEquals(Hole.TEXT + " of b", formatted("%*d of %s", "8", "1", "b"));
  }

  private static String formatted(String format, String... arguments) {
    var all = IntStream.range(-1, arguments.length).mapToObj(i -> text(i < 0 ? format : arguments[i])).toList();
    return Values.asText(Formats.sprintf(all)).text();
  }

  private static Value choice(int of) {
    return Values.join(IntStream.range(0, of).mapToObj(i -> text(String.valueOf(i))).toList());
  }

  private static Value text(String text) {
    return new Value.Text(text, Place.NOWHERE);
  }
}
