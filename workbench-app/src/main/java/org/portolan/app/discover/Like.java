package org.portolan.app.discover;

import java.util.List;
import org.portolan.model.inquiry.UnknownCase;
import org.portolan.model.inquiry.UnknownGroup;

/// What a rule for many unknowns is about at first, until somebody widens or narrows it.
///
/// @param places glob over their places; empty: all
/// @param says   glob over their reasons; empty: all
/// @param from   the source they come from; empty: every one
record Like(String places, String says, String from) {

  /// All in the same folder.
  static Like of(UnknownCase unknown) {
    var place = unknown.unknown().unread().place().source();
    var folder = place.substring(0, Math.max(0, place.lastIndexOf('/')));
    return new Like(folder.isEmpty() ? place : folder + "/**", "", unknown.unknown().source());
  }

  /// All that say the same, in the folder that they have in common.
  static Like of(UnknownGroup group) {
    var places = group.cases().stream().map(one -> one.unknown().unread().place().source()).toList();
    var sources = group.cases().stream().map(one -> one.unknown().source()).distinct().toList();
    var folder = places.stream().reduce(Like::shared).orElse("");
    int cut = folder.lastIndexOf('/');
    return new Like(cut <= 0 ? group.glob().isEmpty() ? "**" : "" : folder.substring(0, cut) + "/**", group.glob(),
        sources.size() == 1 ? sources.getFirst() : "");
  }

  private static String shared(String one, String other) {
    int end = 0;
    while (end < Math.min(one.length(), other.length()) && one.charAt(end) == other.charAt(end)) {
      end++;
    }
    return one.substring(0, end);
  }
}
