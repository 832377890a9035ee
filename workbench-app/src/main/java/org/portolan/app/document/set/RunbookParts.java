package org.portolan.app.document.set;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.portolan.app.document.Block;
import org.portolan.app.document.Block.Align;
import org.portolan.app.document.Block.Column;
import org.portolan.app.document.Block.Figure;
import org.portolan.app.document.Block.Row;
import org.portolan.app.document.Block.Table;
import org.portolan.app.document.Text;
import org.portolan.app.document.Text.Span;
import org.portolan.model.manifest.Context.Person;
import org.portolan.model.runbook.RollbackClock;
import org.portolan.model.survey.Survey;
import org.portolan.model.unit.Spoken;

/// What both runbooks say on their first page.
final class RunbookParts {
  private RunbookParts() {}

  static Figure lastSafeAbort(Optional<RollbackClock> clock) {
    return clock
        .map(known -> known.lastSafeAbort()
            .map(last -> new Figure("Last safe abort", Spoken.clock(last),
                "After this, going back ends later than " + Spoken.clock(known.ends().minus(known.margin())), true))
            .orElse(new Figure("Last safe abort", "none", "The way back does not fit the window.", true)))
        .orElse(new Figure("Last safe abort", "not known", "It follows from the window, which is not set.", true));
  }

  static String fact(Optional<RollbackClock> clock) {
    return clock.flatMap(RollbackClock::lastSafeAbort).map(last -> "Last safe abort " + Spoken.clock(last))
        .orElse("No safe abort is known");
  }

  static Table roles(Survey survey) {
    var roles = survey.manifest().context().roles();
    var columns = List.of(new Column("Tonight", 24, Align.LEFT), new Column("Person", 32, Align.LEFT),
        new Column("Deputy", 20, Align.LEFT), new Column("Call", 24, Align.LEFT));
    return new Table("", columns, List.of(role("Decides to go back", roles.decides(), survey),
        role("Runs the steps", roles.runs(), survey), role("Watches the figures", roles.monitors(), survey)));
  }

  private static Row role(String what, String name, Survey survey) {
    var person = person(name, survey);
    return new Row(List.of(Text.strong(what),
        Text.person(name)
            .and(person.map(Person::role).filter(role -> !role.isBlank()).map(role -> ", " + role).orElse("")),
        person.map(Person::deputy).filter(deputy -> !deputy.isBlank()).map(Text::person).orElse(Text.of("nobody yet")),
        person.map(Person::phone).filter(phone -> !phone.isBlank())
            .map(phone -> new Text(List.of((Span) new Span.Call(phone)))).orElse(Text.of("no number"))),
        false);
  }

  static Optional<Person> person(String name, Survey survey) {
    return survey.manifest().context().contacts().stream().filter(person -> person.name().equals(name)).findFirst();
  }

  static Table criteria(Survey survey) {
    var columns = List.of(new Column("No", 7, Align.LEFT), new Column("We go back when", 55, Align.LEFT),
        new Column("Measured at", 17, Align.LEFT), new Column("Read by", 21, Align.LEFT));
    var rows = new ArrayList<Row>();
    for (var criterion : survey.manifest().context().rollbackWhen()) {
      rows.add(new Row(List.of(Text.strong("C" + (rows.size() + 1)), Text.of(criterion.text()),
          Text.of(criterion.measuredAt()), Text.person(criterion.readBy())), false));
    }
    return new Table("", columns, rows.isEmpty()
        ? List.of(NotLookedAt.nothing("No criterion yet: nobody can say when we go back (R-44).")) : rows);
  }

  static List<Block> contacts(Survey survey) {
    var columns = List.of(new Column("Name", 26, Align.LEFT), new Column("Role", 28, Align.LEFT),
        new Column("Phone", 22, Align.LEFT), new Column("Deputy", 24, Align.LEFT));
    var rows = survey.manifest().context().contacts().stream().map(person -> new Row(List.of(Text.person(person.name()),
        Text.of(person.role()), person.phone().isBlank() ? Text.of("no number")
            : new Text(List.of(new Span.Call(person.phone()))),
        Text.of(person.deputy())), false)).toList();
    return List.of(new Block.Heading(2, "", "Whom to call", Text.NONE, "contacts", false),
        new Table("", columns, rows.isEmpty() ? List.of(NotLookedAt.nothing("No contact is in the manifest.")) : rows));
  }
}
