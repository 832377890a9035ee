package org.portolan.model.manifest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// All patterns of a manifest, found by how an id begins, so that 5,000 of them are not tried one by one.
final class Claims {
  private final Map<String, Claim> literal = new HashMap<>();
  private final Map<String, List<Claim>> wild = new HashMap<>();
  private final int[] wildLengths;

  Claims(Manifest manifest) {
    int rank = 0;
    var lengths = new TreeSet<Integer>();
    for (var item : manifest.items()) {
      for (var pattern : item.covers()) {
        var claim = new Claim(item, rank++, pattern);
        if (pattern.isLiteral()) {
          literal.putIfAbsent(pattern.text(), claim);
        } else {
          wild.computeIfAbsent(pattern.beginning(), _ -> new ArrayList<>()).add(claim);
          lengths.add(pattern.beginning().length());
        }
      }
    }
    wildLengths = lengths.stream().mapToInt(Integer::intValue).toArray();
  }

  Optional<Item> strongest(String id) {
    var best = closest(id);
    for (int length : wildLengths) {
      if (length > id.length()) {
        break;
      }
      for (var claim : wild.getOrDefault(id.substring(0, length), List.of())) {
        if ((best.isEmpty() || claim.beats(best.get(), id)) && claim.pattern().matches(id)) {
          best = Optional.of(claim);
        }
      }
    }
    return best.map(Claim::item);
  }

  /// The longest pattern without `*` that is the id or contains it.
  private Optional<Claim> closest(String id) {
    for (int end = id.length(); end > 0; end--) {
      boolean boundary =
          end == id.length() || id.charAt(end) == '/' || id.charAt(end) == '.' || id.charAt(end - 1) == '/';
      var claim = boundary ? literal.get(id.substring(0, end)) : null;
      if (claim != null) {
        return Optional.of(claim);
      }
    }
    return Optional.empty();
  }

  /// @param rank the place of the pattern in the manifest; the first wins among equals
  private record Claim(Item item, int rank, AssetPattern pattern) {
    int weight(String id) {
      return pattern.text().equals(id) ? Integer.MAX_VALUE : pattern.weight();
    }

    boolean beats(Claim other, String id) {
      return weight(id) > other.weight(id) || (weight(id) == other.weight(id) && rank < other.rank);
    }
  }
}
