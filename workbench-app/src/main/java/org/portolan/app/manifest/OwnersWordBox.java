package org.portolan.app.manifest;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.layout.VBox;
import org.portolan.app.fx.Boxes;
import org.portolan.app.fx.Buttons;
import org.portolan.app.fx.Labels;
import org.portolan.app.fx.Sheets;
import org.portolan.model.inquiry.Attestation;
import org.portolan.model.manifest.Item;
import org.portolan.model.unit.Spoken;

/// Whether somebody has said that the list of what depends on an item is complete, since when, and what has joined it
/// since.
final class OwnersWordBox extends VBox {
  private static final int ROOM = 2;

  OwnersWordBox(Item item, OwnersWord word, Sheets sheets) {
    super(6);
    var said = word.of(item.id());
    var head = Boxes.row(8, Labels.heading("Owner's word"));
    said.ifPresent(one -> head.getChildren().add(one.lapsed() ? Labels.chip("lapsed", "caution")
        : Labels.chip("holds", "good")));
    getChildren().add(head);
    said.ifPresentOrElse(this::tell, () -> getChildren().add(Labels.wrapping(
        "Nobody has said that the list of what depends on it is complete.", "note", "quiet")));
    var give = Buttons.small(said.isEmpty() ? "Attest…" : "Attest again…", () -> sheets.show(new AttestSheet(item,
        word.dependants(item.id()), (by, words) -> {
          sheets.close();
          word.give(item.id(), by, words);
        }, sheets::close)));
    var buttons = Boxes.row(8, give);
    if (said.isPresent()) {
      buttons.getChildren().add(Buttons.small("Take back", () -> word.withdraw(item.id())));
    }
    buttons.setDisable(!word.canSpeak());
    getChildren().add(buttons);
  }

  private void tell(Attestation said) {
    getChildren().add(Labels.wrapping(said.word().by() + ", " + Spoken.dayAndYear(said.word().said().atZone(
        ZoneId.systemDefault())) + ": the list of " + Spoken.count(said.word().dependants().size(),
            "dependant", "dependants")
        + " is complete."
        + (said.word().words().isBlank() ? "" : " “" + said.word().words() + "”"), "note"));
    if (said.lapsed()) {
      getChildren().add(Labels.wrapping("New since: " + some(said.appeared()), "note", "caution"));
    }
  }

  private static String some(List<String> all) {
    return all.stream().limit(ROOM).collect(Collectors.joining(", "))
        + (all.size() > ROOM ? " and " + (all.size() - ROOM) + " more" : "");
  }
}
