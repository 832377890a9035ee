package org.portolan.app.discover;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portolan.app.desk.CollectionScript;
import org.portolan.app.fx.PathChooser;
import org.portolan.app.fx.Sheets;
import org.portolan.importers.jdbc.ConnectionRequest;
import org.portolan.importers.jdbc.Password;
import org.portolan.model.intake.Source;
import org.portolan.model.inventory.SourceSummary;
import org.portolan.model.problem.Problem;
import org.portolan.model.problem.ProblemException;

/// The forms by which sources come in: one for each kind, and the right one for whatever is laid down on the window.
final class SourceForms {
  private final DiscoverViewModel model;
  private final Sheets sheets;
  private final PathChooser chooser;
  private final ImportQueue queue;
  private final Deque<Path> laidDown = new ArrayDeque<>();

  SourceForms(DiscoverViewModel model, Sheets sheets, PathChooser chooser, ImportQueue queue) {
    this.model = model;
    this.sheets = sheets;
    this.chooser = chooser;
    this.queue = queue;
  }

  void database() {
    database(ConnectionRequest.to("", "", Password.none()));
  }

  private void database(ConnectionRequest known) {
    sheets.show(new DatabaseSheet(known, request -> done(() -> model.imports().database(request)), this::next));
  }

  void folder() {
    chooser.folder("A folder collected from a server, or a repository").ifPresent(this::files);
  }

  void archive() {
    chooser.file("An archive collected from a server").ifPresent(this::files);
  }

  void observed() {
    chooser.file("A log, session list or list of sockets").ifPresent(this::observed);
  }

  void table() {
    chooser.file("An inventory: CSV or .xlsx").ifPresent(this::table);
  }

  void schema() {
    chooser.file("A schema: what pg_dump or mariadb-dump wrote").ifPresent(path -> schema(path, ""));
  }

  /// Asks for the kind first.
  void anything() {
    sheets.show(new KindSheet("Add a source", "", kind -> {
      sheets.close();
      switch (kind) {
        case FILES -> folder();
        case SCHEMA -> schema();
        case TABLE -> table();
        case OBSERVED -> observed();
        case DATABASE -> database();
        case ANSWERS -> answers();
      }
    }, sheets::close));
  }

  void answers() {
    chooser.file("A question sheet that came back").ifPresent(model::readAnswers);
  }

  /// Takes each to the form that fits, one after the other.
  void laidDown(List<Path> paths) {
    laidDown.addAll(paths);
    next();
  }

  /// What was laid down and was not asked about yet; the sheet is put away when that was all.
  private void next() {
    sheets.close();
    Optional.ofNullable(laidDown.poll()).ifPresent(path -> model.imports().look(path, kind -> open(kind, path)));
  }

  private void done(Runnable read) {
    sheets.close();
    read.run();
    next();
  }

  private void open(Offered kind, Path path) {
    switch (kind) {
      case FILES -> files(path);
      case SCHEMA -> schema(path, "");
      case TABLE -> table(path);
      case OBSERVED -> observed(path);
      case DATABASE -> database(ConnectionRequest.to(Offered.url(path), "", Password.none()));
      case ANSWERS -> done(() -> model.readAnswers(path));
    }
  }

  private void files(Path path) {
    sheets.show(new HostSheet(path, host -> done(() -> model.imports().files(path, host)), otherwise(path),
        this::next));
  }

  private void observed(Path file) {
    sheets.show(new ObservedSheet(file, viewpoint -> done(() -> model.imports().observed(file, viewpoint)),
        otherwise(file), this::next));
  }

  private void table(Path file) {
    model.imports().lookAtTable(file, shown -> {
      if (shown.confirmed()) {
        done(() -> model.imports().table(file, Map.of()));
      } else {
        sheets.show(new ColumnsSheet(file.toString(), shown.table(),
            said -> done(() -> model.imports().table(file, said)), otherwise(file), this::next));
      }
    });
  }

  private void schema(Path path, String name) {
    model.imports().lookAtSchema(path, look -> sheets.show(new SchemaSheet(path, look, name,
        importer -> done(() -> model.imports().schema(importer)), otherwise(path), this::next)));
  }

  /// Where the guess was wrong.
  private Runnable otherwise(Path path) {
    return () -> sheets.show(new KindSheet("What is this?", path.toString(), kind -> open(kind, path), this::next));
  }

  void script() {
    sheets.show(new ScriptSheet(this::save, sheets::close));
  }

  private Optional<String> save(CollectionScript script) {
    return chooser.folder("Where the script goes").map(folder -> {
      try {
        return "Saved as " + script.save(folder) + ".";
      } catch (ProblemException broken) {
        Problem problem = broken.problem();
        return problem.summary() + ": " + problem.cause() + ". " + String.join(" ", problem.remedies());
      }
    });
  }

  /// Reads one source again: at once where nothing has to be asked, else by its form.
  void again(Source source) {
    switch (way(source)) {
      case Again.AtOnce(var work) -> queue.add(List.of(new ImportQueue.Turn(source.name(), work, _ -> {})));
      case Again.WithPassword(var request) -> database(request);
      case Again.Not(var why) -> model.say(why);
    }
  }

  void allAgain(List<SourceSummary> sources) {
    var candidates = sources.stream().map(source -> new AgainSheet.Candidate(source, way(source.source()))).toList();
    sheets.show(new AgainSheet(candidates, chosen -> {
      sheets.close();
      queue.add(chosen.stream().flatMap(one -> turn(one).stream()).toList());
    }, sheets::close));
  }

  private Optional<ImportQueue.Turn> turn(AgainSheet.Chosen chosen) {
    var name = chosen.candidate().source().source().name();
    return switch (chosen.again()) {
      case Again.AtOnce(var work) -> Optional.of(new ImportQueue.Turn(name, work, _ -> {}));
      case Again.WithPassword(var request) -> Optional.of(new ImportQueue.Turn(name, Imports.work(request),
          outcome -> model.imports().keep(request, outcome)));
      case Again.Not _ -> Optional.empty();
    };
  }

  /// How a source can be read again.
  Again way(Source source) {
    return Again.of(source, model.survey().getValue().inventory(), model.folder().orElse(Path.of("")),
        model.imports().known(source.name()));
  }
}
