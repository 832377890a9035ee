package org.portolan.app.map;

import javafx.scene.canvas.GraphicsContext;
import org.portolan.app.layout.Drawing.Box;
import org.portolan.model.asset.AssetKind;

/// The outline of each kind of asset, so that kinds differ without colour.
final class Outline {
  private static final double CUT = 7;
  private static final double FOLD = 8;

  private Outline() {}

  /// Traces the outline as the current path; it is neither filled nor drawn.
  static void trace(GraphicsContext canvas, AssetKind kind, Box box) {
    double x = box.x();
    double y = box.y();
    double r = box.right();
    double b = box.bottom();
    double m = box.centreY();
    double h = box.height() / 2;
    canvas.beginPath();
    switch (kind) {
      case SCHEDULED_JOB -> {
        canvas.moveTo(r, y);
        canvas.lineTo(r, b);
        canvas.lineTo(x + h, b);
        canvas.arc(x + h, m, h, h, 270, -180);
      }
      case SCRIPT -> polygon(canvas, x, y, r - FOLD, y, r, y + FOLD, r, b, x, b);
      case SERVICE -> polygon(canvas, x + CUT, y, r - CUT, y, r, m, r - CUT, b, x + CUT, b, x, m);
      case ROUTINE -> polygon(canvas, x + CUT, y, r, y, r - CUT, b, x, b);
      case TRIGGER -> polygon(canvas, x, y, r, y, r, b, x, b, x + CUT, m);
      case LINK -> polygon(canvas, x, y, r, y, r - CUT, m, r, b, x, b, x + CUT, m);
      case ENDPOINT -> polygon(canvas, x, y, r - CUT, y, r, m, r - CUT, b, x, b);
      case CONFIGURATION -> polygon(canvas, x + CUT, y, r - CUT, y, r, y + CUT, r, b - CUT, r - CUT, b, x + CUT, b, x,
          b - CUT, x, y + CUT);
      case REPORT -> {
        canvas.moveTo(x, y);
        canvas.lineTo(r, y);
        canvas.lineTo(r, b - 3);
        canvas.bezierCurveTo(r - box.width() / 4, b - 8, r - box.width() / 2, b - 4, x + box.width() / 2, b - 2);
        canvas.bezierCurveTo(x + box.width() / 3, b + 3, x + box.width() / 6, b + 3, x, b - 1);
      }
      case ROLE -> {
        canvas.moveTo(x, b);
        canvas.lineTo(x, y + h);
        canvas.arc(x + h, y + h, h, h, 180, -90);
        canvas.lineTo(r - h, y);
        canvas.arc(r - h, y + h, h, h, 90, -90);
        canvas.lineTo(r, b);
      }
      case CLIENT -> {
        canvas.moveTo(x + h, y);
        canvas.lineTo(r - h, y);
        canvas.arc(r - h, m, h, h, 90, -180);
        canvas.lineTo(x + h, b);
        canvas.arc(x + h, m, h, h, 270, -180);
      }
      case HOST, DATABASE, SCHEMA, TABLE, VIEW, MATERIALIZED_VIEW, SEQUENCE -> polygon(canvas, x, y, r, y, r, b, x, b);
    }
    canvas.closePath();
  }

  /// The rules inside an outline: the double top of a table, the fold of a script.
  static void details(GraphicsContext canvas, AssetKind kind, Box box) {
    switch (kind) {
      case TABLE -> level(canvas, box, box.y() + 3.5);
      case VIEW -> {
        level(canvas, box, box.y() + 3.5);
        level(canvas, box, box.bottom() - 3.5);
      }
      case MATERIALIZED_VIEW -> {
        level(canvas, box, box.y() + 3.5);
        level(canvas, box, box.bottom() - 3.5);
        canvas.strokeLine(box.x() + 3.5, box.y(), box.x() + 3.5, box.bottom());
      }
      case SEQUENCE -> canvas.strokeLine(box.right() - 4, box.y(), box.right() - 4, box.bottom());
      case SCRIPT -> {
        canvas.strokeLine(box.right() - FOLD, box.y(), box.right() - FOLD, box.y() + FOLD);
        canvas.strokeLine(box.right() - FOLD, box.y() + FOLD, box.right(), box.y() + FOLD);
      }
      case HOST, DATABASE, SCHEMA, ROUTINE, TRIGGER, LINK, SCHEDULED_JOB, REPORT, SERVICE, ENDPOINT, CONFIGURATION,
          ROLE, CLIENT -> {}
    }
  }

  private static void level(GraphicsContext canvas, Box box, double y) {
    canvas.strokeLine(box.x(), y, box.right(), y);
  }

  private static void polygon(GraphicsContext canvas, double... points) {
    canvas.moveTo(points[0], points[1]);
    for (int i = 2; i < points.length; i += 2) {
      canvas.lineTo(points[i], points[i + 1]);
    }
  }
}
