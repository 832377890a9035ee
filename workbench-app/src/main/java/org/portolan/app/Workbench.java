package org.portolan.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import org.portolan.app.command.Command;
import org.portolan.app.command.CommandSearch;
import org.portolan.app.command.Commands;
import org.portolan.app.command.PaletteViewModel;
import org.portolan.app.desk.Store;
import org.portolan.app.export.ExportSheet;
import org.portolan.app.export.ExportViewModel;
import org.portolan.app.fx.FileDrop;
import org.portolan.app.fx.PathChooser;
import org.portolan.app.job.JobRunner;
import org.portolan.app.job.Outcome;
import org.portolan.app.problem.Notices;
import org.portolan.app.session.SaveState;
import org.portolan.app.session.Drifting;
import org.portolan.app.session.Session;
import org.portolan.app.shell.Act;
import org.portolan.app.shell.AssetSearch;
import org.portolan.app.shell.FindingSearch;
import org.portolan.app.shell.Navigation;
import org.portolan.app.shell.Overlays;
import org.portolan.app.shell.PeopleSearch;
import org.portolan.app.shell.Place;
import org.portolan.app.shell.ReadOnly;
import org.portolan.app.shell.Settings;
import org.portolan.app.shell.ShellView;
import org.portolan.app.shell.ShellViewModel;
import org.portolan.app.shell.Status;
import org.portolan.app.start.NewPlanSheet;
import org.portolan.app.start.NewPlanViewModel;
import org.portolan.icons.Icon;
import org.portolan.model.manifest.Manifest;
import org.portolan.model.readiness.Finding;
import org.portolan.model.survey.Survey;

/// The objects of one window, put together by hand.
final class Workbench {

  /// What saving says when somebody else has changed the file.
  private static final String FILE_CHANGED = "file-changed";

  private final Clock clock;
  private final JobRunner jobs;
  private final Notices notices = new Notices();
  private final Navigation navigation = new Navigation();
  private final Commands commands = new Commands();
  private final Ways ways = new Ways();
  private final ShellViewModel shell = new ShellViewModel();
  private final Overlays overlays = new Overlays();
  private final Session session;
  private final Drifting drifting;
  private final ObjectProperty<Settings> settings;
  private final PathChooser chooser;
  private final WorkspaceDesk desk;
  private List<Place> places = List.of();

  Workbench(Clock clock, JobRunner jobs, ObjectProperty<Settings> settings, PathChooser chooser) {
    this.clock = clock;
    this.jobs = jobs;
    this.settings = settings;
    this.chooser = chooser;
    this.session = new Session(jobs, clock, notices::tell);
    this.drifting = new Drifting(session, jobs);
    this.desk = new WorkspaceDesk(session, clock, notices, settings, chooser, this::askFirstQuestions);
  }

  ShellViewModel shell() {
    return shell;
  }

  Session session() {
    return session;
  }

  void open(Path workspace) {
    desk.open(workspace);
  }

  /// Called when the user comes back to the window: an editor may have been at the files meanwhile.
  void lookOutside() {
    session.lookOutside(back -> notices.say("The files were changed by another program, and are read again",
        back.undo(), back.open()));
  }

  /// Writes what waits, and lets the workspace go.
  void close() {
    session.close();
  }

  /// Enters a place.
  void go(String place) {
    navigation.go(place);
  }

  /// Shows a silent dependency where it lies.
  void showSilent(String id) {
    ways.toSilent().ifPresent(way -> way.accept(id));
  }

  /// Shows an item where it is decided.
  void showItem(String id) {
    ways.toItemOf(id);
  }

  /// Asks about files that were dropped anywhere on the window.
  void layDown(List<Path> paths) {
    ways.layDown(paths);
  }

  /// Closes what lies over the window.
  void putAwaySheets() {
    overlays.close();
  }

  /// The ids of the places that are built, in their order; known once the view is made.
  List<String> placeIds() {
    return places.stream().map(Place::id).toList();
  }

  ShellView view() {
    places = new Places(clock, chooser, session, drifting, jobs, notices, navigation, commands, ways, overlays,
        this::openFolder).all();
    commands.addAll(edits());
    commands.addAll(workspaces());
    commands.addAll(counts());
    var palette = new PaletteViewModel(new CommandSearch(commands), List.of(assets(), findings(), people()));
    var view =
        new ShellView(shell, places, navigation, commands, palette, jobs, notices, settings, overlays, desk::open);
    FileDrop.on(view, () -> session.editable().get() && !overlays.isOpen(), this::layDown);
    session.store().subscribe(this::opened);
    session.survey().subscribe(_ -> showStatus());
    session.survey().subscribe(_ -> drifting.lookAfterImport());
    session.saved().subscribe(state -> {
      showStatus();
      if (state instanceof SaveState.NotSaved(var problem) && problem.code().equals(FILE_CHANGED)) {
        lookOutside();
      }
    });
    settings.map(Settings::recent).subscribe(_ -> registerRecent());
    return view;
  }

  private void opened(Optional<Store> store) {
    shell.workspace().set(store.map(Store::name));
    shell.readOnly()
        .set(store.flatMap(Store::readOnly).map(why -> new ReadOnly(why, "Open a copy", desk::copyAndOpen)));
    store.ifPresent(_ -> navigation.go(Places.FIRST));
    showStatus();
  }

  private void showStatus() {
    shell.status()
        .set(session.store().get().map(_ -> Status.of(session.survey().get(), session.saved().get())));
  }

  private List<Command> edits() {
    var undoable = Bindings.createBooleanBinding(() -> session.undoName().get().isPresent(), session.undoName());
    var redoable = Bindings.createBooleanBinding(() -> session.redoName().get().isPresent(), session.redoName());
    return List.of(
        Command.of("edit.undo", "Edit", "Undo", session::undo).with(Icon.UNDO).on("Shortcut+Z").when(undoable),
        Command.of("edit.redo", "Edit", "Redo", session::redo).with(Icon.REDO).on("Shortcut+Shift+Z").when(redoable));
  }

  private List<Command> workspaces() {
    var open = Bindings.createBooleanBinding(() -> session.store().get().isPresent(), session.store());
    return List.of(
        Command.of("workspace.open", "Workspace", "Open a workspace", desk::chooseAndOpen).with(Icon.FOLDER)
            .on("Shortcut+O"),
        Command.of("workspace.new", "Workspace", "New workspace", desk::chooseAndMake).with(Icon.ADD)
            .on("Shortcut+N"),
        Command.of("workspace.sample", "Workspace", "Make the sample", desk::chooseAndMakeSample).with(Icon.MAP),
        Command.of("workspace.questions", "Workspace", "Answer the first questions", this::askFirstQuestions)
            .with(Icon.FLAG).when(session.editable()),
        Command.of("workspace.export", "Workspace", "Export", this::export).with(Icon.EXPORT).on("Shortcut+E")
            .when(open),
        Command.of("workspace.close", "Workspace", "Close the workspace", session::close).with(Icon.CLOSE)
            .on("Shortcut+W").when(open));
  }

  private void export() {
    session.store().get().ifPresent(store -> {
      var model = new ExportViewModel(this::survey, jobs, store.folder().resolve("exports"));
      overlays.show(new ExportSheet(model, () -> chooser.folder("Write the documents to"), this::openFolder,
          overlays::close));
    });
  }

  private void openFolder(Path folder) {
    jobs.<Boolean>quietly("Opening " + folder, _ -> {
      Folders.open(folder, System.getProperty("os.name", ""));
      return true;
    }, outcome -> {
      if (outcome instanceof Outcome.Failed<Boolean>(var problem)) {
        notices.tell(problem);
      }
    });
  }

  private void askFirstQuestions() {
    overlays.show(new NewPlanSheet(new NewPlanViewModel(session, clock.getZone()), overlays::close));
  }

  /// What a click on the counts of the status bar does.
  private List<Command> counts() {
    return Stream.of(
        ways.toUnread()
            .map(way -> Command.of("status.unread", "Go", "Show what was not read", way).with(Icon.NOT_READ)),
        ways.toSilentList()
            .map(way -> Command.of("status.silent", "Go", "Show silent dependencies", way).with(Icon.SILENT)))
        .flatMap(Optional::stream)
        .toList();
  }

  private void registerRecent() {
    commands.replaceGroup("Recent", settings.get().recent().stream().map(this::recent).toList());
  }

  private Command recent(Path workspace) {
    return Command.of("recent." + workspace, "Recent", "Open " + workspace, () -> desk.open(workspace))
        .with(Icon.FOLDER);
  }

  private AssetSearch assets() {
    return new AssetSearch(this::survey,
        acts(ways.toAsset().map(way -> new Act<>("Show on map", way)),
            ways.toItem().map(way -> new Act<>("Open in manifest", way))));
  }

  private FindingSearch findings() {
    Consumer<Finding> mend = finding -> ways.mend(finding).ifPresent(Runnable::run);
    return new FindingSearch(this::survey, List.of(new Act<>("Go where it is mended", mend)));
  }

  private PeopleSearch people() {
    return new PeopleSearch(this::manifest,
        acts(ways.toOwnedBy().map(way -> new Act<>("Show what they own", way))));
  }

  @SafeVarargs
  private static <T> List<Act<T>> acts(Optional<Act<T>>... acts) {
    return Stream.of(acts).flatMap(Optional::stream).toList();
  }

  private Survey survey() {
    return session.survey().get();
  }

  private Manifest manifest() {
    return session.manifest();
  }
}
