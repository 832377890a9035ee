package org.portolan.app.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import org.portolan.app.fx.Boxes;
import org.portolan.app.fx.Buttons;
import org.portolan.app.fx.Copied;
import org.portolan.app.fx.Labels;
import org.portolan.icons.Icon;
import org.portolan.model.asset.Evidence;

/// The very lines that prove something, file by file, with the words that matter marked.
final class EvidenceBox extends VBox {
  private static final int LONGEST = 400;

  /// @param marked words that stand out in the lines: names of tables, addresses, scripts
  EvidenceBox(List<Evidence> evidence, List<String> marked) {
    super(8);
    var bySource = evidence.stream()
        .collect(Collectors.groupingBy(one -> one.place().source(), LinkedHashMap::new, Collectors.toList()));
    bySource.forEach((source, pieces) -> getChildren().addAll(head(source, pieces), lines(pieces, marked)));
  }

  private static Node head(String source, List<Evidence> pieces) {
    var numbers = pieces.stream().map(one -> one.place().line()).filter(line -> line > 0).distinct().toList();
    var where = numbers.isEmpty() ? "" : numbers.size() == 1 ? "line " + numbers.getFirst()
        : numbers.getFirst() + " to " + numbers.getLast();
    var file = Labels.code(source);
    file.setMinWidth(0);
    var copy = Buttons.styled(Buttons.icon(Icon.COPY, "Copy the lines of " + source, () -> copy(pieces)), "small");
    return Boxes.row(8, Boxes.growing(file), Labels.of(where, "note", "quiet"), copy);
  }

  private static void copy(List<Evidence> pieces) {
    Copied.text(pieces.stream().map(one -> one.place() + "  " + one.text()).collect(Collectors.joining("\n")));
  }

  private static Node lines(List<Evidence> pieces, List<String> marked) {
    var box = Boxes.styled(Boxes.column(0), "evidence");
    var seen = new ArrayList<String>();
    for (var piece : pieces) {
      int number = piece.place().line();
      for (var line : piece.text().split("\n", -1)) {
        var key = number + line;
        if (!seen.contains(key)) {
          seen.add(key);
          box.getChildren()
              .add(line(number, line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line, marked));
        }
        number += number > 0 ? 1 : 0;
      }
    }
    return box;
  }

  private static Node line(int number, String line, List<String> marked) {
    var numbered = Labels.of(number > 0 ? String.format(Locale.ROOT, "%4d", number) : "    ", "code-small", "quiet");
    numbered.setMinWidth(34);
    var flow = new TextFlow();
    int at = 0;
    for (var span : spans(line, marked)) {
      flow.getChildren().add(Labels.text(line.substring(at, span.from()), "words", "code-small"));
      flow.getChildren()
          .add(Labels.text(line.substring(span.from(), span.to()), "words", "code-small", "alert", "strong"));
      at = span.to();
    }
    flow.getChildren().add(Labels.text(line.substring(at), "words", "code-small"));
    var row = Boxes.row(6, numbered, Boxes.growing(flow));
    row.setAlignment(Pos.TOP_LEFT);
    return row;
  }

  private record Range(int from, int to) {}

  private static List<Range> spans(String line, List<String> marked) {
    var ranges = new ArrayList<Range>();
    var lower = line.toLowerCase(Locale.ROOT);
    int at = 0;
    while (at < line.length()) {
      Range next = null;
      for (var word : marked) {
        int found = word.length() < 3 ? -1 : lower.indexOf(word.toLowerCase(Locale.ROOT), at);
        if (found >= 0 && (next == null || found < next.from())) {
          next = new Range(found, found + word.length());
        }
      }
      if (next == null) {
        return ranges;
      }
      ranges.add(next);
      at = next.to();
    }
    return ranges;
  }
}
