package org.portolan.importers.script.value;

import java.util.ArrayList;
import java.util.List;
import org.portolan.importers.sql.Hole;

/// Texts on the way: all that parts may make, one put behind the other. Where that is more than a few, the first of them
/// are kept, and one with holes stands for the rest.
final class Drafts {
  static final int LONGEST_TEXT = 200_000;

  private List<Draft> all = new ArrayList<>(List.of(new Draft("", Place.NOWHERE)));
  private final Draft rest = new Draft("", Place.NOWHERE);
  private boolean areCut;

  private Drafts() {}

  static Value of(List<Value> parts) {
    var drafts = new Drafts();
    parts.forEach(part -> drafts.add(part.choices()));
    return drafts.joined();
  }

  private void add(List<Value> choices) {
    if (choices.size() == 1) {
      addToEach(Values.asText(choices.getFirst()));
      return;
    }
    var hole = new Value.Text(Hole.TEXT, Place.NOWHERE);
    if (areCut) {
      addToEach(hole);
      return;
    }
    areCut = all.size() * choices.size() > Values.MOST_CHOICES;
    all = all.stream().flatMap(head -> choices.stream().map(choice -> head.with(Values.asText(choice))))
        .limit(areCut ? Values.MOST_CHOICES - 1 : Values.MOST_CHOICES).toList();
    rest.add(hole);
  }

  private void addToEach(Value.Text tail) {
    all.forEach(draft -> draft.add(tail));
    rest.add(tail);
  }

  private Value joined() {
    if (all.size() == 1) {
      return all.getFirst().text();
    }
    var made = new ArrayList<Value>();
    all.forEach(draft -> made.add(draft.text()));
    if (areCut) {
      made.add(rest.text());
    }
    return Values.join(made);
  }

  /// One text, which grows in place.
  private static final class Draft {
    private final StringBuilder text;
    private Place from;

    Draft(CharSequence text, Place from) {
      this.text = new StringBuilder(text);
      this.from = from;
    }

    Draft with(Value.Text tail) {
      var longer = new Draft(text, from);
      longer.add(tail);
      return longer;
    }

    void add(Value.Text tail) {
      // an empty piece stands nowhere
      boolean first = text.isEmpty() && !tail.text().isEmpty() && !tail.from().equals(Place.NOWHERE);
      from = first || from.equals(Place.NOWHERE) ? tail.from() : from.with(text, tail.text(), tail.from());
      if (text.length() + tail.text().length() <= LONGEST_TEXT) {
        text.append(tail.text());
      } else if (text.isEmpty() || text.charAt(text.length() - 1) != Hole.MARK) {
        text.append(Hole.TEXT);
      }
    }

    Value.Text text() {
      return new Value.Text(text.toString(), from);
    }
  }
}
