package org.portolan.app.map;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.portolan.app.fx.IconPainter;
import org.portolan.app.fx.Names;
import org.portolan.app.layout.Chart.Group;
import org.portolan.app.layout.Chart.GroupKind;
import org.portolan.app.layout.Drawing.Box;
import org.portolan.app.theme.Palette;
import org.portolan.app.theme.Typeface;
import org.portolan.icons.Icon;
import org.portolan.model.unit.Spoken;

/// Paints hosts, databases and schemas: open with their members inside, or closed as a box with its number.
final class GroupPainter {
  private static final Font TITLE = Typeface.of(Typeface.STRONG, 13);
  private static final Font NUMBER = Typeface.of(Typeface.STRONG, 20);
  private static final Font SMALL = Typeface.of(Typeface.TEXT, 12);
  /// Below this share of the full size, only the number can be read.
  private static final double NAMES_FROM = 0.45;

  private final GraphicsContext canvas;
  private final Palette palette;
  private final double scale;

  GroupPainter(GraphicsContext canvas, Palette palette, double scale) {
    this.canvas = canvas;
    this.palette = palette;
    this.scale = scale;
  }

  void paint(Group group, Box box, boolean selected) {
    double round = group.kind() == GroupKind.HOST ? 3 : 16;
    if (!group.open()) {
      shape(group, new Box(box.x() + 4, box.y() + 4, box.width(), box.height()), round, line(group, palette), 1);
    }
    shape(group, box, round, selected ? palette.accent() : line(group, palette), selected ? 2 : 1);
    if (scale >= NAMES_FROM) {
      title(group, box);
    }
    if (!group.open()) {
      number(group, box);
    }
    if (group.silent() && !group.open()) {
      sign(box);
    }
  }

  private void shape(Group group, Box box, double round, Color line, double width) {
    canvas.setFill(ground(group, palette));
    canvas.fillRoundRect(box.x(), box.y(), box.width(), box.height(), round, round);
    canvas.setStroke(line);
    canvas.setLineWidth(width);
    canvas.setLineDashes(group.kind() == GroupKind.CLIENTS ? new double[]{1, 3} : new double[0]);
    canvas.strokeRoundRect(box.x(), box.y(), box.width(), box.height(), round, round);
    canvas.setLineDashes();
  }

  static Color ground(Group group, Palette palette) {
    return switch (group.kind()) {
      case HOST, OUTSIDE -> palette.land();
      case SCHEMA -> palette.water();
      case DATABASE, CLIENTS -> palette.ground();
      case DECISION -> palette.panel();
    };
  }

  static Color line(Group group, Palette palette) {
    return switch (group.kind()) {
      case HOST, OUTSIDE -> palette.landLine();
      case SCHEMA, DATABASE -> palette.waterLine();
      case CLIENTS, DECISION -> palette.outline();
    };
  }

  private void title(Group group, Box box) {
    IconPainter.paint(canvas, group.open() ? Icon.GROUP_OPEN : Icon.GROUP_CLOSED, box.x() + 10, box.y() + 9, 13,
        palette.quiet(), ground(group, palette));
    canvas.setTextBaseline(VPos.CENTER);
    canvas.setTextAlign(TextAlignment.LEFT);
    canvas.setFont(TITLE);
    canvas.setFill(palette.text());
    canvas.fillText(Names.cut(group.title(), TITLE, box.width() - (group.open() ? 70 : 40)), box.x() + 30,
        box.y() + 16);
    if (group.open()) {
      canvas.setTextAlign(TextAlignment.RIGHT);
      canvas.setFont(SMALL);
      canvas.setFill(palette.quiet());
      var words =
          group.note().isEmpty() ? Spoken.count(group.count()) : group.note() + "   " + Spoken.count(group.count());
      if (Names.width(words, SMALL) < box.width() - 60 - Names.width(group.title(), TITLE)) {
        canvas.fillText(words, box.right() - 12, box.y() + 16);
      } else {
        canvas.fillText(Spoken.count(group.count()), box.right() - 12, box.y() + 16);
      }
      canvas.setTextAlign(TextAlignment.LEFT);
    }
  }

  private void number(Group group, Box box) {
    canvas.setTextBaseline(VPos.CENTER);
    canvas.setFont(NUMBER);
    canvas.setFill(palette.text());
    if (group.count() > 0) {
      canvas.fillText(Spoken.count(group.count()), box.x() + 12, box.bottom() - 22);
    }
    double room = box.width() - 32 - (group.count() > 0 ? Names.width(Spoken.count(group.count()), NUMBER) : 0);
    if (scale >= NAMES_FROM && Names.width(word(group.kind()), SMALL) <= room) {
      canvas.setTextAlign(TextAlignment.RIGHT);
      canvas.setFont(SMALL);
      canvas.setFill(palette.quiet());
      canvas.fillText(word(group.kind()), box.right() - 12, box.bottom() - 20);
      canvas.setTextAlign(TextAlignment.LEFT);
    }
  }

  private void sign(Box box) {
    canvas.setFill(palette.ground());
    canvas.fillOval(box.right() - 10, box.y() - 10, 20, 20);
    IconPainter.paint(canvas, Icon.SILENT, box.right() - 8, box.y() - 8, 16, palette.sign(), palette.ground());
  }

  static String word(GroupKind kind) {
    return switch (kind) {
      case HOST -> "host";
      case DATABASE -> "database";
      case SCHEMA -> "schema";
      case OUTSIDE -> "endpoints";
      case CLIENTS -> "observed";
      case DECISION -> "assets";
    };
  }
}
