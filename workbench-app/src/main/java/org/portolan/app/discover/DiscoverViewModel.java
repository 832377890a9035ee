package org.portolan.app.discover;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import org.portolan.app.desk.Store;
import org.portolan.app.document.question.QuestionFiles;
import org.portolan.app.job.Job;
import org.portolan.app.job.JobRunner;
import org.portolan.app.job.Outcome;
import org.portolan.app.session.Session;
import org.portolan.app.session.StepBack;
import org.portolan.model.inquiry.AnswerRow;
import org.portolan.model.inquiry.Answers;
import org.portolan.model.inquiry.UnknownCase;
import org.portolan.model.intake.ImportReport;
import org.portolan.model.inventory.SourceSummary;
import org.portolan.model.logbook.Entry;
import org.portolan.model.logbook.TakingBack;
import org.portolan.model.manifest.Manifest;
import org.portolan.model.manifest.UnknownRule;
import org.portolan.model.manifest.Waiver;
import org.portolan.model.problem.Problem;
import org.portolan.model.survey.Survey;
import org.portolan.model.unit.Spoken;

/// The sources of the workspace, and importing into it.
public final class DiscoverViewModel {
  private final Session session;
  private final JobRunner jobs;
  private final Clock clock;
  private final Consumer<String> say;
  private final BiConsumer<String, StepBack> done;
  private final Consumer<Problem> tell;
  private final Imports imports;
  private final ImportQueue queue;
  private final RowCounts rows;
  private final SourceRemoval removal;
  private final ObjectProperty<Page> page = new SimpleObjectProperty<>(Page.SOURCES);
  private final ObjectProperty<List<Path>> laidDown = new SimpleObjectProperty<>(List.of());
  private final ObjectProperty<Optional<Wish>> wish = new SimpleObjectProperty<>(Optional.empty());

  /// What the place shows: where facts come from, or what nobody has seen happen.
  public enum Page {
    SOURCES,
    SEEN_AND_UNSEEN
  }

  /// @param say  hears how an import ended
  /// @param done hears what somebody has decided, and how it is taken back
  /// @param tell hears why nothing could be read
  public DiscoverViewModel(Session session, JobRunner jobs, Clock clock, Consumer<String> say,
      BiConsumer<String, StepBack> done, Consumer<Problem> tell) {
    this.session = session;
    this.jobs = jobs;
    this.clock = clock;
    this.say = say;
    this.done = done;
    this.tell = tell;
    this.imports = new Imports(session, jobs, say, tell);
    this.queue = new ImportQueue(imports, say, tell);
    this.rows = new RowCounts(session, jobs, clock, say, tell);
    this.removal = new SourceRemoval(session, jobs, done, tell);
    // What waits was asked for in the workspace that was open then.
    session.store().subscribe(_ -> queue.stopAll());
  }

  ObservableValue<Survey> survey() {
    return session.survey();
  }

  ObservableValue<Boolean> editable() {
    return session.editable().asObject();
  }

  ObservableList<Job> running() {
    return jobs.running();
  }

  /// One sentence on the sources: `Two sources, read-only. Passwords are masked before anything is stored.`
  static String sentence(List<SourceSummary> sources) {
    return sources.isEmpty() ? "Nothing was read yet. Sources are only ever read, never written to."
        : Spoken.count(sources.size(), "source", "sources")
            + ", read-only. Passwords are masked before anything is stored.";
  }

  Imports imports() {
    return imports;
  }

  /// What the place shows.
  public ObjectProperty<Page> page() {
    return page;
  }

  /// What somebody asked for elsewhere and is not done yet.
  public ObjectProperty<Optional<Wish>> wish() {
    return wish;
  }

  /// What was dropped somewhere in the window and nobody was asked about yet.
  public ObjectProperty<List<Path>> laidDown() {
    return laidDown;
  }

  ImportQueue queue() {
    return queue;
  }

  RowCounts rows() {
    return rows;
  }

  SourceRemoval removal() {
    return removal;
  }

  void say(String words) {
    say.accept(words);
  }

  Optional<Path> folder() {
    return session.store().get().map(Store::folder);
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  /// What is wrong with an answer; empty where it can be written down.
  Optional<Problem> wrongWith(UnknownCase unknown, AnswerSheet.Answer answer) {
    var answers = answers(unknown, answer);
    return !answers.problems().isEmpty() ? Optional.of(answers.problems().getFirst())
        : answers.fresh().isEmpty() ? Optional.of(Problem.of("answer-empty", unknown.unknown().unread().place(),
            "There is no answer", "", "Say what is known, or what follows from it")) : Optional.empty();
  }

  /// Writes down what somebody said about an unknown, if nothing is wrong with it.
  void answer(UnknownCase unknown, AnswerSheet.Answer answer) {
    if (wrongWith(unknown, answer).isEmpty()) {
      record("Answer " + unknown.id(), answers(unknown, answer).fresh(),
          answer.by() + " about " + unknown.unknown().unread().place());
    }
  }

  private Answers answers(UnknownCase unknown, AnswerSheet.Answer answer) {
    return session.survey().get().answers(List.of(new AnswerRow(unknown.unknown().unread().place(), unknown.id(),
        answer.words(), answer.follows(), answer.by(), today().toString())));
  }

  /// All at once, so that undo takes a sheet back as it came.
  private void record(String name, List<Entry.Answered> answers, String words) {
    var entries = answers.stream().map(this::asWordOfNow).toList();
    session.record(name, entries, outcome -> {
      if (outcome instanceof Outcome.Done<?>) {
        done.accept("Written into the logbook: " + words, session.newest());
      }
    });
  }

  /// It becomes the last word on its subject, and keeps the day on which it was said.
  private Entry asWordOfNow(Entry.Answered one) {
    boolean today = one.said().atZone(ZoneOffset.UTC).toLocalDate().equals(today());
    return today ? new Entry.Answered(clock.instant(), one.by(), one.subject(), one.words(), one.needs())
        : TakingBack.again(one, clock.instant());
  }

  void waive(Waiver waiver) {
    decide("Waive " + waiver.subject(), manifest -> manifest.withWaivers(and(manifest.waivers(), waiver)),
        "Waived by " + waiver.by());
  }

  private void decide(String name, UnaryOperator<Manifest> change, String words) {
    if (session.edit(name, change)) {
      done.accept(words, session.newest());
    }
  }

  /// How many open unknowns a rule would settle now.
  long settles(UnknownRule rule) {
    return session.survey().get().judgement().unknowns().openUnder(rule);
  }

  void waiveAll(UnknownRule rule) {
    long now = settles(rule);
    decide("Settle " + rule.subject(), manifest -> manifest.withUnknownRules(and(manifest.unknownRules(), rule)),
        Spoken.count(now, "place", "places") + " settled by a rule of " + rule.by());
  }

  private static <T> List<T> and(List<T> list, T one) {
    var more = new ArrayList<>(list);
    more.add(one);
    return more;
  }

  /// Writes one sheet for each person who is asked something.
  void writeQuestions(Path folder) {
    var sheets = session.survey().get().questions();
    jobs.<List<Path>>start("Writing question sheets", _ -> QuestionFiles.write(sheets, folder), outcome -> {
      switch (outcome) {
        case Outcome.Done(var written) -> say.accept(Spoken.count(sheets.size(), "question sheet", "question sheets")
            + " in " + folder + ", each as Markdown and as a workbook");
        case Outcome.Failed(var problem) -> tell.accept(problem);
        case Outcome.Cancelled() -> {}
      }
    });
  }

  /// Reads a sheet that came back; each answer becomes an entry of the logbook.
  void readAnswers(Path file) {
    jobs.<List<AnswerRow>>start("Reading answers", _ -> QuestionFiles.read(file), outcome -> {
      switch (outcome) {
        case Outcome.Done(var rows) -> {
          var answers = session.survey().get().answers(rows);
          if (!answers.fresh().isEmpty()) {
            record("Read answers of " + file.getFileName(), answers.fresh(), file.getFileName().toString());
          }
          answers.problem(file.getFileName().toString()).ifPresent(tell);
          say.accept(Spoken.count(answers.fresh().size(), "answer", "answers") + " written down, "
              + answers.repeated() + " known already, " + answers.empty() + " left empty, "
              + answers.unusable() + " not usable");
        }
        case Outcome.Failed(var problem) -> tell.accept(problem);
        case Outcome.Cancelled() -> {}
      }
    });
  }

  static String sentence(ImportReport report) {
    var read = report.source().name() + ": " + Spoken.count(report.read().size(), "place", "places") + " read, "
        + Spoken.count(report.unread().size()) + " not read";
    return report.complete() ? read : read + ". It broke off; the last complete import stands.";
  }
}
