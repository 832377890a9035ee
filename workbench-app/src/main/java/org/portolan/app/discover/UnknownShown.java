package org.portolan.app.discover;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.portolan.model.inquiry.UnknownCase;
import org.portolan.model.inquiry.UnknownGroup;

/// How much of a long list of unknowns is shown: what was typed into its filter, and which groups are unfolded how far.
/// It outlives the list, which is drawn anew whenever something was settled.
final class UnknownShown {
  private static final int STEP = 40;

  private final StringProperty filter = new SimpleStringProperty("");
  private final Map<String, Integer> unfolded = new HashMap<>();

  StringProperty filter() {
    return filter;
  }

  /// Those of which place, reason, source or owner hold every word of the filter.
  List<UnknownCase> of(List<UnknownCase> open) {
    var words = filter.get().toLowerCase(Locale.ROOT).strip().split("\\s+");
    return open.stream().filter(one -> {
      var text = text(one);
      return List.of(words).stream().allMatch(text::contains);
    }).toList();
  }

  private static String text(UnknownCase one) {
    var unknown = one.unknown();
    return (unknown.unread().place() + "\n" + unknown.unread().reason() + "\n" + unknown.source() + "\n" + one.owner()
        + "\n" + one.id()).toLowerCase(Locale.ROOT);
  }

  /// How many of a group are shown; 0 while it is folded.
  int rowsOf(UnknownGroup group) {
    return unfolded.getOrDefault(group.says(), 0);
  }

  void unfold(UnknownGroup group) {
    unfolded.merge(group.says(), STEP, Integer::sum);
  }

  void fold(UnknownGroup group) {
    unfolded.remove(group.says());
  }
}
