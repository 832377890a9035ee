package org.portolan.app.command;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Keys that work in one place only, for the sheet of all keys. The place itself listens to them.
///
/// @param heading where they work: `On the map`
public record KeyGroup(String heading, List<Entry> entries) {

  public KeyGroup {
    entries = List.copyOf(entries);
  }

  /// @param keys as printed on key caps: `Ctrl B`
  /// @param does verb first: `Show what breaks`
  public record Entry(String keys, String does) {}

  /// @param keysAndDeeds what is pressed and what that does, by turns
  public static KeyGroup of(String heading, String... keysAndDeeds) {
    var words = Arrays.asList(keysAndDeeds);
    return new KeyGroup(heading, IntStream.range(0, words.size() / 2)
        .mapToObj(i -> new Entry(words.get(2 * i), words.get(2 * i + 1))).toList());
  }
}
