package org.portolan.app.map;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.portolan.app.fx.IconPainter;
import org.portolan.app.fx.Names;
import org.portolan.app.layout.Chart.Node;
import org.portolan.app.layout.Drawing.Box;
import org.portolan.app.sign.Signs;
import org.portolan.app.theme.Palette;
import org.portolan.app.theme.Typeface;
import org.portolan.icons.Icon;

/// Paints single assets and stacks of them, each kind with its own outline.
final class NodePainter {
  static final Font NAME = Typeface.of(Typeface.TEXT, 12);
  private static final Font STRONG_NAME = Typeface.of(Typeface.STRONG, 12);
  /// Level of detail: below these shares of the full size names, then icons go.
  private static final double NAMES_FROM = 0.6;
  /// What somebody follows keeps its name a little longer.
  static final double SELECTED_FROM = 0.52;
  private static final double ICONS_FROM = 0.3;

  private final GraphicsContext canvas;
  private final Palette palette;
  private final double scale;

  NodePainter(GraphicsContext canvas, Palette palette, double scale) {
    this.canvas = canvas;
    this.palette = palette;
    this.scale = scale;
  }

  void paint(Node node, Box box, boolean selected, boolean decided) {
    var ink = selected ? palette.accent() : node.missing() ? palette.unknown() : palette.outline();
    if (node.stack()) {
      stroke(node, new Box(box.x() + 4, box.y() + 4, box.width(), box.height()), palette.faintRule(), palette.ground(),
          1);
    }
    canvas.setLineDashes(node.missing() ? new double[]{5, 3} : new double[0]);
    stroke(node, box, ink, selected ? palette.accentGround() : palette.ground(), selected ? 2 : 1);
    canvas.setLineDashes();
    if (scale >= ICONS_FROM) {
      IconPainter.paint(canvas, Signs.of(node.kind()), box.x() + 9, box.centreY() - 7, 14,
          selected ? palette.accent() : node.missing() ? palette.unknown() : palette.quiet(), palette.ground());
    }
    if (scale >= NAMES_FROM || selected && scale >= SELECTED_FROM) {
      name(node, box, selected);
    }
    badge(node, box, decided);
  }

  private void stroke(Node node, Box box, Color line, Color ground, double width) {
    Outline.trace(canvas, node.kind(), box);
    canvas.setFill(ground);
    canvas.fill();
    canvas.setStroke(line);
    canvas.setLineWidth(width);
    canvas.stroke();
    canvas.setLineWidth(1);
    Outline.details(canvas, node.kind(), box);
  }

  private void name(Node node, Box box, boolean selected) {
    var font = selected ? STRONG_NAME : NAME;
    canvas.setFont(font);
    canvas.setTextAlign(TextAlignment.LEFT);
    canvas.setTextBaseline(VPos.CENTER);
    canvas.setFill(selected ? palette.text() : node.missing() ? palette.unknown()
        : node.stack() ? palette.quiet() : palette.text());
    canvas.fillText(Names.cut(node.name(), font, box.width() - 40), box.x() + 29, box.centreY() + 0.5);
  }

  private void badge(Node node, Box box, boolean decided) {
    if (node.silent()) {
      sign(Icon.SILENT, palette.sign(), box);
    } else if (node.missing()) {
      sign(Icon.NOT_READ, palette.unknown(), box);
    } else if (decided && scale >= NAMES_FROM) {
      IconPainter.paint(canvas, Icon.CHECK, box.right() - 16, box.centreY() - 5, 10, palette.good(), palette.ground());
    }
  }

  private void sign(Icon icon, Color ink, Box box) {
    canvas.setFill(palette.ground());
    canvas.fillOval(box.right() - 9, box.y() - 11, 20, 20);
    IconPainter.paint(canvas, icon, box.right() - 7, box.y() - 9, 16, ink, palette.ground());
  }
}
