package org.portolan.app.discover;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.portolan.app.discover.DiscoverViewModel.Page;
import org.portolan.app.fx.Boxes;
import org.portolan.app.fx.Buttons;
import org.portolan.app.fx.Columns;
import org.portolan.app.fx.HeadRow;
import org.portolan.app.fx.FocusPlace;
import org.portolan.app.fx.Labels;
import org.portolan.app.fx.PathChooser;
import org.portolan.app.fx.Sheets;
import org.portolan.app.job.Job;
import org.portolan.app.session.Drifting;
import org.portolan.icons.Icon;
import org.portolan.model.asset.AssetId;
import org.portolan.model.inquiry.UnknownCase;
import org.portolan.model.intake.Source;
import org.portolan.model.intake.SourceKind;
import org.portolan.model.inventory.SourceSummary;
import org.portolan.model.survey.Stale;
import org.portolan.model.survey.Survey;

/// The sources as cards, the import under way in a card of its own, and what was not read as a list of things to do.
public final class DiscoverView extends BorderPane {
  private final DiscoverViewModel model;
  private final Sheets sheets;
  private final PathChooser chooser;
  private final ImportQueue queue;
  private final SourceForms forms;
  private final ProfileForms profiles;
  private final VBox page = new VBox();
  private final UnknownShown shown = new UnknownShown();
  private final Columns cards = new Columns(280, 4, 16, 16);
  private final Consumer<AssetId> showAsset;
  private final Drifting drifting;
  private final Consumer<Stale> lookAgain;
  private final Consumer<Path> showFolder;

  /// @param showAsset leads to an asset on the map
  /// @param lookAgain leads to what rests on something that has changed
  /// @param showFolder shows a folder in the system's own window
  public DiscoverView(DiscoverViewModel model, Drifting drifting, Sheets sheets, PathChooser chooser,
      Consumer<AssetId> showAsset, Consumer<Stale> lookAgain, Consumer<Path> showFolder) {
    this.showAsset = showAsset;
    this.showFolder = showFolder;
    this.drifting = drifting;
    this.lookAgain = lookAgain;
    this.model = model;
    this.sheets = sheets;
    this.chooser = chooser;
    this.queue = model.queue();
    this.forms = new SourceForms(model, sheets, chooser, queue);
    this.profiles = new ProfileForms(model, sheets);
    getStylesheets().add(DiscoverView.class.getResource("discover.css").toExternalForm());
    getStyleClass().add("discover");
    Boxes.padded(page, 20, 32, 24, 32);
    setCenter(Boxes.scrolling(page));
    model.survey().subscribe(_ -> {
      show();
      if (getScene() != null) {
        drifting.look();
      }
    });
    model.running().addListener((ListChangeListener<Job>) _ -> show());
    queue.waiting().addListener((ListChangeListener<ImportQueue.Turn>) _ -> show());
    drifting.changes().subscribe(_ -> show());
    model.removal().gone().subscribe(_ -> show());
    model.page().subscribe(_ -> show());
    model.wish().subscribe(wish -> wish.ifPresent(this::fulfil));
    model.laidDown().subscribe(this::lookAt);
    sceneProperty().subscribe(scene -> {
      if (scene != null) {
        drifting.look();
      }
    });
  }

  void show() {
    var focus = FocusPlace.in(page);
    fill();
    focus.ifPresent(place -> place.restore(page));
  }

  private void fill() {
    Survey survey = model.survey().getValue();
    var sources = shown(survey);
    var title = Labels.of("Discover", "headline");
    title.setMinWidth(USE_PREF_SIZE);
    var head = Boxes.column(2, new HeadRow(8, title, tools(sources)),
        Labels.wrapping(DiscoverViewModel.sentence(sources), "quiet"));
    boolean sight = model.page().get() == Page.SEEN_AND_UNSEEN;
    if (sight) {
      page.getChildren().setAll(head, Boxes.padded(new SightPage(survey, showAsset,
          new SightPage.Deeds(forms::observed, forms::script)), 18, 0, 22, 0));
      return;
    }
    cards.getChildren().clear();
    model.running().stream().filter(job -> job.name().startsWith("Importing") || job.name().startsWith(RowCounts.JOB))
        .forEach(job -> cards.getChildren().add(new RunningCard(job)));
    queue.waiting()
        .forEach(turn -> cards.getChildren().add(new WaitingCard(turn, () -> queue.leaveOut(turn))));
    sources.forEach(source -> cards.getChildren().add(new SourceCard(source, again(source.source()),
        drifting.changes().get().flatMap(changes -> SourceDrift.of(source.source(), changes)),
        survey.asOf(),
        profiles.line(source.source()), more(source, survey))));
    cards.getChildren().add(new AddCard(forms));
    var sourcesAndGone = new VBox(12, cards);
    if (!model.removal().gone().get().isEmpty()) {
      sourcesAndGone.getChildren().add(new GoneSources(model.removal().gone().get(), survey.asOf().getZone(),
          model.editable().getValue(), model.removal()::bringBack));
    }
    page.getChildren().setAll(head, Boxes.padded(sourcesAndGone, 18, 0, 22, 0),
        below(survey));
  }

  private void lookAt(List<Path> paths) {
    if (!paths.isEmpty()) {
      model.laidDown().set(List.of());
      forms.laidDown(paths);
    }
  }

  private void fulfil(Wish wish) {
    model.wish().set(Optional.empty());
    switch (wish) {
      case SOURCE -> forms.anything();
      case SERVER_FILES -> forms.folder();
      case DATABASE -> forms.database();
      case SCHEMA -> forms.schema();
      case SPREADSHEET -> forms.table();
      case OBSERVED -> forms.observed();
      case ALL_AGAIN -> forms.allAgain(shown(model.survey().getValue()));
      case SCRIPT -> forms.script();
      case ANSWERS -> forms.answers();
    }
  }

  /// A profile is told on the card of its database.
  private static List<SourceSummary> shown(Survey survey) {
    return survey.inventory().sources().stream().filter(source -> source.source().kind() != SourceKind.PROFILE)
        .toList();
  }

  private SourceMenu more(SourceSummary source, Survey survey) {
    return new SourceMenu(source, survey.inventory(),
        new SourceMenu.Deeds(again(source.source()), remove(source.source()), this::showUnread, showAsset,
            showFolder));
  }

  private Optional<Runnable> remove(Source source) {
    return model.editable().getValue() && source.kind() != SourceKind.TESTIMONY
        ? Optional.of(() -> model.removal().prepare(source.name(), loss -> sheets.show(new RemoveSheet(source, loss,
            () -> {
              sheets.close();
              model.removal().remove(source.name());
            }, sheets::close))))
        : Optional.empty();
  }

  /// Only what was not read of that source.
  private void showUnread(String source) {
    shown.filter().unbind();
    shown.filter().set(source);
    show();
    page.lookupAll(".unknown-filter").stream().findFirst().ifPresent(Node::requestFocus);
  }

  private Node below(Survey survey) {
    var below = new Columns(460, 2, 40, 22);
    below.getChildren().setAll(new UnknownList(survey.judgement().unknowns(), survey.inventory(), shown, deeds()),
        new DriftPanel(drifting.changes().get(), showAsset,
            (asset, earlier) -> sheets.show(new GoneSheet(asset, earlier, sheets::close)), lookAgain,
            drifting::compareWith));
    return below;
  }

  private Node[] tools(List<SourceSummary> sources) {
    var script = Buttons.plain(Icon.TERMINAL, "Collection script", forms::script);
    var all = Buttons.plain(Icon.REFRESH, "Import all again", () -> forms.allAgain(sources));
    all.setDisable(sources.isEmpty() || !model.editable().getValue());
    var stop = Buttons.plain(Icon.CLOSE, "Stop all", queue::stopAll);
    boolean waiting = !queue.waiting().isEmpty();
    var add = Buttons.main(Icon.ADD, "Add source", forms::anything);
    add.disableProperty().bind(model.editable().map(editable -> !editable));
    return new Node[]{pages(), script, waiting ? stop : all, add};
  }

  private Optional<Runnable> again(Source source) {
    return switch (source.kind()) {
      case DATABASE, FILES, TABLE -> Optional.of(() -> forms.again(source));
      case OBSERVED, PROFILE, TESTIMONY -> Optional.empty();
    };
  }

  private Node pages() {
    var sources = Buttons.toggle(Icon.DISCOVER, "Sources");
    var seen = Buttons.toggle(Icon.ACTIVITY, "Seen and unseen");
    sources.getStyleClass().add("left-pill");
    seen.getStyleClass().add("right-pill");
    sources.setSelected(model.page().get() == Page.SOURCES);
    seen.setSelected(model.page().get() == Page.SEEN_AND_UNSEEN);
    sources.setOnAction(_ -> turn(Page.SOURCES));
    seen.setOnAction(_ -> turn(Page.SEEN_AND_UNSEEN));
    return Boxes.row(0, sources, seen);
  }

  private void turn(Page page) {
    model.page().set(page);
    // A toggle that was pressed again stays where it was.
    show();
  }

  private UnknownRow.Deeds deeds() {
    return new UnknownRow.Deeds(forms::folder, this::answer, this::waive, one -> settle(Like.of(one)),
        group -> settle(Like.of(group)),
        () -> chooser.folder("Where the question sheets go").ifPresent(model::writeQuestions),
        forms::answers);
  }

  private void answer(UnknownCase unknown) {
    sheets.show(new AnswerSheet(unknown, answer -> {
      var problem = model.wrongWith(unknown, answer);
      if (problem.isEmpty()) {
        // First, so that the focus is back in the list when the list is drawn anew.
        sheets.close();
        model.answer(unknown, answer);
      }
      return problem;
    }, sheets::close));
  }

  private void waive(UnknownCase unknown) {
    sheets.show(WaiveSheet.one(unknown, model.today(), waiver -> {
      sheets.close();
      model.waive(waiver);
    }, sheets::close));
  }

  private void settle(Like like) {
    sheets.show(WaiveSheet.many(like, model.today(), model::settles, rule -> {
      sheets.close();
      model.waiveAll(rule);
    }, sheets::close));
  }
}
