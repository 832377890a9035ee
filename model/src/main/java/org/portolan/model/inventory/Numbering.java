package org.portolan.model.inventory;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.portolan.model.intake.Unread;

/// Gives each unknown an id that stays the same over imports.
final class Numbering {
  private final MessageDigest digest;
  private final Map<String, Integer> twins = new HashMap<>();
  private final List<Unknown> unknowns = new ArrayList<>();

  Numbering() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /// @param unread of one source
  void count(String source, List<Unread> unread) {
    unread.stream().sorted().distinct().forEach(one -> {
      var id = id(source, one);
      int twin = twins.merge(id, 1, Integer::sum);
      unknowns.add(new Unknown(twin == 1 ? id : id + "~" + twin, source, one));
    });
  }

  List<Unknown> unknowns() {
    return unknowns.stream().sorted().toList();
  }

  private String id(String source, Unread unread) {
    var identity = String.join("\n", source, unread.place().source(), unread.kind().word(), unread.reason());
    return "U-" + HexFormat.of().formatHex(digest.digest(identity.getBytes(StandardCharsets.UTF_8)), 0, 4);
  }
}
