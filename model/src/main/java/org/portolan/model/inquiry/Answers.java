package org.portolan.model.inquiry;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.inventory.Inventory;
import org.portolan.model.logbook.Entry;
import org.portolan.model.logbook.Entry.Answered;
import org.portolan.model.logbook.Logbook;
import org.portolan.model.logbook.TakingBack;
import org.portolan.model.problem.Location;
import org.portolan.model.problem.Problem;
import org.portolan.model.unit.Spoken;

/// What came back on question sheets: entries for the logbook, and the rows that cannot be used, each with why.
///
/// @param fresh    what the logbook does not say yet
/// @param repeated how many rows say what the logbook says already
/// @param empty    how many rows nobody has filled in
public record Answers(List<Answered> fresh, int repeated, int empty, List<Problem> problems) {
  private static final int SAID = 6;

  public Answers {
    fresh = List.copyOf(fresh);
    problems = List.copyOf(problems);
  }

  /// @param questions all that may be answered, by subject; each with the asset that an answer is about
  public static Answers of(List<AnswerRow> rows, Map<String, Optional<AssetId>> questions, Inventory inventory,
      Logbook logbook) {
    var reading = new Reading(questions, inventory, logbook);
    rows.forEach(reading::read);
    return new Answers(reading.fresh, reading.repeated, reading.empty, reading.problems);
  }

  /// How many rows cannot be used; some have more than one mistake.
  public int unusable() {
    return (int) problems.stream().map(Problem::place).distinct().count();
  }

  /// All that is wrong with a sheet in one; empty where nothing is.
  ///
  /// @param sheet what people call it
  public Optional<Problem> problem(String sheet) {
    if (problems.size() <= 1) {
      return problems.stream().findFirst();
    }
    var rows = problems.stream().limit(SAID).map(one -> "Row " + one.place().line() + ": " + one.cause() + ".")
        .collect(Collectors.joining("\n"));
    return Optional.of(Problem.of("answers-unusable", Location.of(sheet),
        (unusable() == 1 ? "One row was" : Spoken.count(unusable()) + " rows were") + " not taken over",
        rows + (problems.size() > SAID ? "\nand " + Spoken.count(problems.size() - SAID) + " more" : ""),
        problems.stream().flatMap(one -> one.remedies().stream()).distinct().limit(SAID).toArray(String[]::new)));
  }

  private static final class Reading {
    private final Map<String, Optional<AssetId>> questions;
    private final Inventory inventory;
    private final Set<Entry> known;
    private final Map<String, Answered> met = new HashMap<>();
    private final List<Answered> fresh = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private int repeated;
    private int empty;

    Reading(Map<String, Optional<AssetId>> questions, Inventory inventory, Logbook logbook) {
      this.questions = questions;
      this.inventory = inventory;
      this.known = logbook.entries().stream().map(entry -> TakingBack.again(entry, entry.said()))
          .collect(Collectors.toSet());
    }

    void read(AnswerRow row) {
      if (row.isEmpty()) {
        empty++;
        return;
      }
      int before = problems.size();
      var answer = answer(row);
      if (problems.size() == before && answer.isPresent()) {
        keep(row, answer.get());
      }
    }

    private void keep(AnswerRow row, Answered answer) {
      var other = met.putIfAbsent(answer.subject(), answer);
      if (other != null && !other.equals(answer)) {
        wrong(row, "answer-twice", answer.subject() + " is answered twice, and differently",
            "Leave one of the two rows");
      } else if (other != null || known.contains(answer)) {
        repeated++;
      } else {
        fresh.add(answer);
      }
    }

    private Optional<Answered> answer(AnswerRow row) {
      var subject = row.subject().strip();
      var about = questions.get(subject);
      if (about == null) {
        wrong(row, "answer-unknown", subject.isEmpty() ? "The row does not say what it answers"
            : "Nothing is called " + subject + " (any more)", "Write a fresh sheet: portolan questions");
        return Optional.empty();
      }
      if (row.from().isBlank()) {
        wrong(row, "answer-nobody", "It is not said who answers " + subject, "Fill in the column “From whom”");
      }
      var day = day(row);
      var needs = needs(row, about);
      var words = row.answer().isBlank() ? row.follows() : row.answer();
      return day.map(on -> new Answered(on.atStartOfDay(ZoneOffset.UTC).toInstant(), row.from().strip(), subject,
          words.strip(), needs));
    }

    private Optional<LocalDate> day(AnswerRow row) {
      try {
        return Optional.of(LocalDate.parse(row.date().strip()));
      } catch (DateTimeParseException notADay) {
        wrong(row, "answer-date", row.date().isBlank() ? "The answer has no date" : "“" + row.date() + "” is no date",
            "Write it as year-month-day: 2026-11-24");
        return Optional.empty();
      }
    }

    private List<Entry.Told> needs(AnswerRow row, Optional<AssetId> about) {
      var needs = new ArrayList<Entry.Told>();
      for (var part : row.follows().split("[;\n]")) {
        if (!part.isBlank()) {
          need(row, part.strip(), about).ifPresent(needs::add);
        }
      }
      return needs;
    }

    private Optional<Entry.Told> need(AnswerRow row, String part, Optional<AssetId> about) {
      var words = part.split("\\s+", 2);
      var kind = DependencyKind.ofWord(words[0]).filter(DependencyKind::isNeed);
      if (kind.isEmpty() || words.length < 2) {
        wrong(row, "answer-follows", "“" + part + "” does not say what follows",
            "Write it like: writes finance.ledger; several with ; between them");
        return Optional.empty();
      }
      if (about.isEmpty()) {
        wrong(row, "answer-follows", "Nobody knows which asset " + row.subject() + " is about, so nothing can follow",
            "Add the dependency on the map by hand");
        return Optional.empty();
      }
      return switch (Named.find(inventory, words[1].strip())) {
        case Named.One(var to) -> Optional.of(new Entry.Told(about.get(), kind.get(), to));
        case Named.Several(var like) -> {
          wrong(row, "answer-follows", words[1] + " is not the name of one asset",
              like.isEmpty() ? "See their names: portolan graph WORKSPACE" : "Say which: " + String.join(", ", like));
          yield Optional.empty();
        }
      };
    }

    private void wrong(AnswerRow row, String code, String cause, String remedy) {
      Location place = row.place();
      problems.add(Problem.of(code, place, "Row " + place.line() + " was not taken over", cause, remedy));
    }
  }
}
