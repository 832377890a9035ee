package org.portolan.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import org.portolan.app.fx.Boxes;
import org.portolan.app.fx.IconView;
import org.portolan.app.fx.Labels;
import org.portolan.icons.Icon;

/// The palette: one field, hits below it, the answer beside them. The field keeps the focus; arrows move through the
/// hits, and what is selected is read out.
public final class PaletteView extends VBox {

  public static final double WIDTH = 780;

  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  private static final double ANSWER_WIDTH = 318;

  private final PaletteViewModel palette;
  private final Runnable close;
  private final TextField field = new TextField();
  private final VBox hits = new VBox();
  private final ScrollPane scroll = Boxes.scrolling(hits);
  private final AnswerPane answer = new AnswerPane();
  private final HBox foot = Boxes.row(20);
  private final List<HBox> rows = new ArrayList<>();

  /// @param close puts the palette away; called before a hit is opened
  public PaletteView(PaletteViewModel palette, Runnable close) {
    this.palette = palette;
    this.close = close;
    getStyleClass().addAll("over-window", "palette");
    setMaxSize(WIDTH, Region.USE_PREF_SIZE);
    setPrefWidth(WIDTH);
    getChildren().addAll(head(), body(), Boxes.styled(foot, "palette-foot"));
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    palette.sections().subscribe(_ -> showHits());
    palette.selected().subscribe(_ -> showSelected());
  }

  /// Begins afresh, ready to be typed into.
  public void open() {
    palette.open();
    field.requestFocus();
  }

  private Node head() {
    field.getStyleClass().add("palette-query");
    field.setPromptText("Find an asset or run a command");
    field.setAccessibleText("Find an asset or run a command");
    field.textProperty().bindBidirectional(palette.query());
    var summary = Labels.note("");
    summary.setMinWidth(Region.USE_PREF_SIZE);
    palette.sections().subscribe(_ -> summary.setText(palette.summary()));
    return Boxes.styled(Boxes.row(12, new IconView(Icon.SEARCH, 20), Boxes.growing(field), summary), "palette-head");
  }

  private Node body() {
    Boxes.padded(hits, 6, 8, 10, 8);
    scroll.setMinHeight(384);
    scroll.setPrefHeight(384);
    scroll.setMaxHeight(384);
    answer.setMinWidth(ANSWER_WIDTH);
    answer.setMaxWidth(ANSWER_WIDTH);
    return new HBox(Boxes.growing(scroll), answer);
  }

  private void showHits() {
    rows.clear();
    hits.getChildren().clear();
    for (var section : palette.sections().get()) {
      hits.getChildren().add(Labels.of(section.name(), "palette-section"));
      section.hits().forEach(hit -> hits.getChildren().add(row(hit, rows.size())));
      if (section.more() > 0) {
        hits.getChildren().add(Labels.of(section.more() + " more", "note", "quiet", "palette-more"));
      }
    }
    if (rows.isEmpty()) {
      hits.getChildren().add(Boxes.padded(Labels.of("Nothing found.", "quiet"), 12, 10, 0, 10));
    }
    showSelected();
  }

  private HBox row(Hit hit, int number) {
    var title = new TextFlow();
    for (var part : Match.parts(hit.title(), palette.words())) {
      title.getChildren().add(Labels.text(part.text(), part.asked() ? "palette-match" : "palette-title"));
    }
    title.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    var note = Labels.note(hit.note());
    // A long title takes more lines; what is said beside it stays readable.
    note.setMinWidth(Region.USE_PREF_SIZE);
    var row = Boxes.row(10, new IconView(hit.icon()), title, note, Boxes.grow());
    if (!hit.keyCaps().isEmpty()) {
      row.getChildren().add(Labels.keyCap(hit.keyCaps()));
    }
    row.getStyleClass().add("palette-hit");
    row.setAccessibleRole(AccessibleRole.LIST_ITEM);
    row.setAccessibleText(hit.title() + ", " + hit.note());
    row.setOnMouseClicked(_ -> {
      palette.select(number);
      run(0);
    });
    rows.add(row);
    return row;
  }

  private void showSelected() {
    var selected = palette.selected().get();
    for (var i = 0; i < rows.size(); i++) {
      rows.get(i).pseudoClassStateChanged(SELECTED, i == selected);
    }
    foot.getChildren().clear();
    palette.selectedHit().ifPresentOrElse(hit -> {
      field.setAccessibleHelp(hit.title() + ", " + hit.note() + ", " + (selected + 1) + " of " + rows.size());
      answer.show(hit);
      showActs(hit);
    }, answer::clear);
    foot.getChildren()
        .addAll(Boxes.grow(), sign(PaletteViewModel.COMMANDS_ONLY, "commands only"), sign("@", "people"));
    scrollTo(selected);
  }

  private void showActs(Hit hit) {
    var keys = List.of("Enter", "Ctrl Enter", "Alt Enter");
    for (var i = 0; i < hit.acts().size(); i++) {
      foot.getChildren().add(Boxes.row(5, Labels.keyCap(keys.get(i)), Labels.of(hit.acts().get(i).name(), "note")));
    }
  }

  private static Node sign(String sign, String meaning) {
    return Boxes.row(5, Labels.keyCap(sign), Labels.note(meaning));
  }

  private void scrollTo(int selected) {
    if (selected >= 0 && selected < rows.size()) {
      var room = hits.getHeight() - scroll.getViewportBounds().getHeight();
      var row = rows.get(selected).getBoundsInParent();
      if (room > 0) {
        scroll.setVvalue(Math.clamp((row.getCenterY() - scroll.getViewportBounds().getHeight() / 2) / room, 0, 1));
      }
    }
  }

  private void pressed(KeyEvent event) {
    Consumer<Integer> move = step -> palette.select(palette.selected().get() + step);
    switch (event.getCode()) {
      case DOWN -> move.accept(1);
      case UP -> move.accept(-1);
      case PAGE_DOWN -> move.accept(6);
      case PAGE_UP -> move.accept(-6);
      case ENTER -> run(event.isShortcutDown() ? 1 : event.isAltDown() ? 2 : 0);
      case ESCAPE -> close.run();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void run(int act) {
    if (palette.selectedHit().filter(hit -> act < hit.acts().size()).isPresent()) {
      close.run();
      palette.run(act);
    }
  }
}
