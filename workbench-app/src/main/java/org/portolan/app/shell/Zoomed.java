package org.portolan.app.shell;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/// Shows its content larger or smaller than it is, laid out anew for the room that leaves.
final class Zoomed extends Region {

  private final DoubleProperty factor = new SimpleDoubleProperty(1);
  private final Node content;

  Zoomed(Node content) {
    this.content = content;
    var scale = new Scale(1, 1);
    scale.xProperty().bind(factor);
    scale.yProperty().bind(factor);
    content.getTransforms().add(scale);
    content.setManaged(false);
    getChildren().add(content);
    factor.addListener(_ -> requestLayout());
  }

  DoubleProperty factor() {
    return factor;
  }

  @Override
  protected void layoutChildren() {
    content.resizeRelocate(0, 0, getWidth() / factor.get(), getHeight() / factor.get());
  }
}
