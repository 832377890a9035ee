package org.portolan.app.discover;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.portolan.app.fx.Boxes;
import org.portolan.app.fx.Buttons;
import org.portolan.app.fx.Columns;
import org.portolan.app.fx.Labels;
import org.portolan.app.fx.PathChooser;
import org.portolan.app.fx.Sheets;
import org.portolan.app.job.Job;
import org.portolan.icons.Icon;
import org.portolan.model.asset.AssetId;
import org.portolan.model.inquiry.UnknownCase;
import org.portolan.model.intake.Source;
import org.portolan.model.survey.Survey;

/// The sources as cards, the import under way in a card of its own, and what was not read as a list of things to do.
public final class DiscoverView extends BorderPane {
  private final DiscoverViewModel model;
  private final Sheets sheets;
  private final PathChooser chooser;
  private final VBox page = new VBox();
  private final Columns cards = new Columns(280, 4, 16, 16);
  private final Consumer<AssetId> showAsset;
  private boolean sight;

  /// @param showAsset leads to an asset on the map
  public DiscoverView(DiscoverViewModel model, Sheets sheets, PathChooser chooser, Consumer<AssetId> showAsset) {
    this.showAsset = showAsset;
    this.model = model;
    this.sheets = sheets;
    this.chooser = chooser;
    getStylesheets().add(DiscoverView.class.getResource("discover.css").toExternalForm());
    getStyleClass().add("discover");
    Boxes.padded(page, 20, 32, 24, 32);
    setCenter(Boxes.scrolling(page));
    model.survey().subscribe(_ -> show());
    model.running().addListener((ListChangeListener<Job>) _ -> show());
    setOnDragOver(this::offered);
    setOnDragDropped(this::dropped);
  }

  private void show() {
    Survey survey = model.survey().getValue();
    var sources = survey.inventory().sources();
    var add = Buttons.main(Icon.ADD, "Add source", this::addFiles);
    add.disableProperty().bind(model.editable().map(editable -> !editable));
    var head = Boxes.row(14, Labels.headline("Discover"),
        Labels.of(DiscoverViewModel.sentence(sources), "quiet"), Boxes.grow(), pages(), add);
    if (sight) {
      page.getChildren().setAll(head, Boxes.padded(new SightPage(survey, showAsset), 18, 0, 22, 0));
      return;
    }
    cards.getChildren().clear();
    model.running().stream().filter(job -> job.name().startsWith("Importing"))
        .forEach(job -> cards.getChildren().add(new RunningCard(job)));
    sources.forEach(source -> cards.getChildren().add(new SourceCard(source,
        DiscoverViewModel.again(source).map(path -> () -> model.importFiles(path, source.source().name())),
        asking(source.source()))));
    cards.getChildren().add(new AddCard(() -> database("", ""), this::addFiles, this::addArchive,
        this::addObserved));
    page.getChildren().setAll(head, Boxes.padded(new VBox(cards), 18, 0, 22, 0),
        new UnknownList(survey.judgement().unknowns(), survey.inventory(), deeds()));
  }

  private Node pages() {
    var sources = Buttons.toggle(Icon.DISCOVER, "Sources");
    var seen = Buttons.toggle(Icon.ACTIVITY, "Seen and unseen");
    sources.getStyleClass().add("left-pill");
    seen.getStyleClass().add("right-pill");
    sources.setSelected(!sight);
    seen.setSelected(sight);
    sources.setOnAction(_ -> turn(false));
    seen.setOnAction(_ -> turn(true));
    return Boxes.row(0, sources, seen);
  }

  private void turn(boolean toSight) {
    sight = toSight;
    show();
  }

  private UnknownList.Deeds deeds() {
    return new UnknownList.Deeds(this::addFiles, this::answer, this::waive, this::waiveLike,
        () -> chooser.folder("Where the question sheets go").ifPresent(model::writeQuestions),
        () -> chooser.file("A question sheet that came back").ifPresent(model::readAnswers));
  }

  private void answer(UnknownCase unknown) {
    sheets.show(new AnswerSheet(unknown, answer -> {
      var problem = model.answer(unknown, answer);
      if (problem.isEmpty()) {
        sheets.close();
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

  private void waiveLike(UnknownCase unknown) {
    sheets.show(WaiveSheet.many(unknown, model.today(), model::settles, rule -> {
      sheets.close();
      model.waiveAll(rule);
    }, sheets::close));
  }

  /// What has to be asked before a source can be read again.
  private Optional<Runnable> asking(Source source) {
    return switch (source.kind()) {
      case DATABASE -> Optional.of(() -> database(source.origin(), source.name()));
      case FILES -> Optional.of(this::addFiles);
      case OBSERVED -> Optional.of(this::addObserved);
      case TABLE, TESTIMONY -> Optional.empty();
    };
  }

  private void database(String url, String name) {
    sheets.show(new DatabaseSheet(url, name, request -> {
      sheets.close();
      model.importDatabase(request);
    }, sheets::close));
  }

  private void addFiles() {
    chooser.folder("A folder collected from a server, or a repository").ifPresent(this::askHost);
  }

  private void addArchive() {
    chooser.file("An archive collected from a server").ifPresent(this::askHost);
  }

  private void addObserved() {
    chooser.file("A log, session list or list of sockets").ifPresent(file -> sheets.show(
        new ObservedSheet(file, viewpoint -> {
          sheets.close();
          model.importObserved(file, viewpoint);
        }, sheets::close)));
  }

  private void askHost(Path path) {
    sheets.show(new HostSheet(path, host -> {
      sheets.close();
      model.importFiles(path, host);
    }, sheets::close));
  }

  private void offered(DragEvent event) {
    if (event.getDragboard().hasFiles()) {
      event.acceptTransferModes(TransferMode.COPY);
      event.consume();
    }
  }

  private void dropped(DragEvent event) {
    List<Path> paths = event.getDragboard().getFiles().stream().map(java.io.File::toPath).toList();
    event.setDropCompleted(!paths.isEmpty());
    event.consume();
    paths.stream().findFirst().ifPresent(this::askHost);
  }
}
