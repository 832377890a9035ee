package org.portolan.app.discover;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import org.portolan.app.document.question.QuestionFiles;
import org.portolan.app.job.Job;
import org.portolan.app.job.JobRunner;
import org.portolan.app.job.Outcome;
import org.portolan.app.session.Session;
import org.portolan.importers.bundle.FilesImporter;
import org.portolan.importers.jdbc.ConnectionRequest;
import org.portolan.importers.jdbc.DriverFolder;
import org.portolan.importers.jdbc.JdbcImporter;
import org.portolan.importers.observed.ObservedImporter;
import org.portolan.importers.observed.Viewpoint;
import org.portolan.model.inquiry.AnswerRow;
import org.portolan.model.inquiry.UnknownCase;
import org.portolan.model.intake.ImportReport;
import org.portolan.model.intake.SourceKind;
import org.portolan.model.inventory.SourceSummary;
import org.portolan.model.logbook.Entry;
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
  private final Consumer<Problem> tell;

  /// @param say  hears how an import ended
  /// @param tell hears why nothing could be read
  public DiscoverViewModel(Session session, JobRunner jobs, Clock clock, Consumer<String> say, Consumer<Problem> tell) {
    this.session = session;
    this.jobs = jobs;
    this.clock = clock;
    this.say = say;
    this.tell = tell;
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

  /// Reads a folder or an archive.
  ///
  /// @param host whose files they are; the folder's own name when blank
  void importFiles(Path path, String host) {
    var name = host.isBlank() ? nameOf(path) : host.strip();
    read(name, progress -> new FilesImporter(path, name).read(progress));
  }

  static String nameOf(Path path) {
    var file = String.valueOf(path.toAbsolutePath().normalize().getFileName());
    return file.replaceFirst("(\\.tar\\.gz|\\.tgz|\\.tar|\\.zip)$", "");
  }

  private static DriverFolder drivers() {
    return DriverFolder.usual(System.getenv(), Path.of(System.getProperty("user.home")));
  }

  void importDatabase(ConnectionRequest request) {
    read(request.sourceName().isBlank() ? request.url() : request.sourceName(),
        progress -> new JdbcImporter(request, drivers()).read(progress));
  }

  /// Reads what was seen to happen; what it is shows in its first lines.
  void importObserved(Path file, Viewpoint viewpoint) {
    read(String.valueOf(file.getFileName()), progress -> new ObservedImporter(file, Optional.empty(), viewpoint)
        .read(progress));
  }

  /// Whether a source can be read again without asking: files that are still there.
  static Optional<Path> again(SourceSummary source) {
    return source.source().kind() == SourceKind.FILES
        ? Optional.of(Path.of(source.source().origin())).filter(java.nio.file.Files::exists) : Optional.empty();
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  /// Writes down what somebody said about an unknown.
  ///
  /// @return what is wrong with it; empty when it was written down
  Optional<Problem> answer(UnknownCase unknown, AnswerSheet.Answer answer) {
    var row = new AnswerRow(unknown.unknown().unread().place(), unknown.id(), answer.words(), answer.follows(),
        answer.by(), today().toString());
    var answers = session.survey().get().answers(List.of(row));
    if (!answers.problems().isEmpty()) {
      return Optional.of(answers.problems().getFirst());
    }
    if (answers.fresh().isEmpty()) {
      return Optional.of(Problem.of("answer-empty", unknown.unknown().unread().place(), "There is no answer", "",
          "Say what is known, or what follows from it"));
    }
    record(answers.fresh());
    return Optional.empty();
  }

  private void record(List<Entry.Answered> answers) {
    answers.forEach(one -> session.record(new Entry.Answered(clock.instant(), one.by(), one.subject(), one.words(),
        one.needs()), outcome -> {
          if (outcome instanceof Outcome.Done<?>) {
            say.accept("Written into the logbook: " + one.by() + " about " + one.subject());
          }
        }));
  }

  void waive(Waiver waiver) {
    session.edit("Waive " + waiver.subject(), manifest -> manifest.withWaivers(and(manifest.waivers(), waiver)));
  }

  /// How many open unknowns a rule would settle now.
  long settles(UnknownRule rule) {
    return session.survey().get().judgement().unknowns().openUnder(rule);
  }

  void waiveAll(UnknownRule rule) {
    session.edit("Settle " + rule.subject(),
        manifest -> manifest.withUnknownRules(and(manifest.unknownRules(), rule)));
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
          record(answers.fresh());
          answers.problems().forEach(tell);
          say.accept(Spoken.count(answers.fresh().size(), "answer", "answers") + " written down, "
              + answers.repeated() + " known already, " + answers.empty() + " left empty, "
              + answers.problems().size() + " not usable");
        }
        case Outcome.Failed(var problem) -> tell.accept(problem);
        case Outcome.Cancelled() -> {}
      }
    });
  }

  private void read(String name, org.portolan.model.work.Work<ImportReport> work) {
    if (!session.editable().get()) {
      say.accept("The workspace is open for looking only; nothing was imported.");
      return;
    }
    session.importing("Importing " + name, work, outcome -> {
      switch (outcome) {
        case Outcome.Done<ImportReport>(var report) -> say.accept(sentence(report));
        case Outcome.Failed<ImportReport>(var problem) -> tell.accept(problem);
        case Outcome.Cancelled<ImportReport>() -> say.accept("Import of " + name + " cancelled; nothing has changed.");
      }
    });
  }

  private static String sentence(ImportReport report) {
    var read = report.source().name() + ": " + Spoken.count(report.read().size(), "place", "places") + " read, "
        + Spoken.count(report.unread().size()) + " not read";
    return report.complete() ? read : read + ". It broke off; the last complete import stands.";
  }
}
