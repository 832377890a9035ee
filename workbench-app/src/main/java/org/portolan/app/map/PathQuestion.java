package org.portolan.app.map;

import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.portolan.app.fx.Boxes;
import org.portolan.app.fx.Buttons;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;

/// Asks to which asset the path shall lead: a button until somebody wants to know, then a field.
final class PathQuestion extends VBox {
  private final TextField to = new TextField();

  PathQuestion(AssetId from, MapViewModel model) {
    to.setPromptText("Path to which asset?");
    to.setAccessibleText("Path to which asset");
    AssetSuggestions.offer(to, model, Asset::name, asset -> model.showPath(from, asset.id()));
    Button ask = Buttons.small("Path to…", this::ask);
    getChildren().add(Boxes.row(8, ask));
  }

  void ask() {
    getChildren().setAll(to);
    to.requestFocus();
  }
}
