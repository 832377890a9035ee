package org.portolan.app.map;

import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.portolan.app.fx.IconView;
import org.portolan.app.fx.Sheets;
import org.portolan.app.problem.Notices;
import org.portolan.icons.Icon;

/// Saves what the map shows under a name, and leads back to what was saved.
final class ViewMenu extends MenuButton {
  private final MapViewModel model;
  private final Views views;
  private final Sheets sheets;
  private final Notices notices;
  private final Supplier<Optional<Sight>> sight;
  private final Consumer<SavedView> show;
  private final Runnable tidyUp;
  private final Runnable asAtFirst;
  private boolean compact;

  /// @param sight     where somebody looks now
  /// @param tidyUp    offered here, too, where there is no room for a button of its own
  /// @param asAtFirst closes what was opened on the way
  ViewMenu(MapViewModel model, Views views, Sheets sheets, Notices notices, Supplier<Optional<Sight>> sight,
      Consumer<SavedView> show, Runnable tidyUp, Runnable asAtFirst) {
    super("Views", new IconView(Icon.BOOKMARK, 15));
    this.model = model;
    this.views = views;
    this.sheets = sheets;
    this.notices = notices;
    this.sight = sight;
    this.show = show;
    this.tidyUp = tidyUp;
    this.asAtFirst = asAtFirst;
    getStyleClass().add("flat");
    setMinWidth(USE_PREF_SIZE);
    setAccessibleText("Saved views of the map");
    views.all().subscribe(_ -> fill());
    model.session().editable().subscribe(_ -> fill());
  }

  void compact(boolean small) {
    compact = small;
    getStyleClass().remove("no-arrow");
    if (small) {
      getStyleClass().add("no-arrow");
    }
    fill();
  }

  private void fill() {
    var items = new ArrayList<MenuItem>();
    var save = item("Save view …", this::ask);
    save.setDisable(!views.canKeep());
    items.add(save);
    items.add(item("As at first sight", asAtFirst));
    items.add(new SeparatorMenuItem());
    var all = views.all().get();
    all.forEach(view -> items.add(item(view.name(), () -> show.accept(view))));
    if (all.isEmpty()) {
      var none = item("No view is saved yet", () -> {});
      none.setDisable(true);
      items.add(none);
    } else if (views.canKeep()) {
      var remove = new Menu("Remove");
      all.forEach(view -> remove.getItems().add(item(view.name(), () -> remove(view))));
      items.add(new SeparatorMenuItem());
      items.add(remove);
    }
    if (compact) {
      items.add(0, item("Tidy up", tidyUp));
    }
    getItems().setAll(items);
  }

  private static MenuItem item(String words, Runnable action) {
    var item = new MenuItem(words);
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> action.run());
    return item;
  }

  private void ask() {
    var names = Whereabouts.of(model);
    sheets.show(new ViewSheet(names.getLast(), name -> views.named(name).isPresent(), name -> {
      sheets.close();
      keep(new SavedView(name, model.options().get(), sight.get()));
    }, sheets::close));
  }

  private void keep(SavedView view) {
    var before = views.named(view.name());
    views.keep(view);
    notices.say("The view “" + view.name() + "” is saved",
        () -> before.ifPresentOrElse(views::keep, () -> views.remove(view)));
  }

  private void remove(SavedView view) {
    views.remove(view);
    notices.say("The view “" + view.name() + "” is removed", () -> views.keep(view));
  }
}
