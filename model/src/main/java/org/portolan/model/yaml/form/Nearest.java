package org.portolan.model.yaml.form;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/// Finds the word that was probably meant.
public final class Nearest {
  private Nearest() {}

  /// The known word that differs by the fewest slips; empty when none is close.
  public static Optional<String> to(String written, Collection<String> known) {
    var best = Optional.<String>empty();
    int least = Math.max(1, written.length() / 3) + 1;
    for (var word : known) {
      int slips = slips(written.toLowerCase(Locale.ROOT), word.toLowerCase(Locale.ROOT), least);
      if (slips < least) {
        least = slips;
        best = Optional.of(word);
      }
    }
    return best;
  }

  /// Letters to insert, drop, change or swap with their neighbour; anything from `most` on counts as `most`.
  private static int slips(String a, String b, int most) {
    if (Math.abs(a.length() - b.length()) >= most) {
      return most;
    }
    var cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : step(a, b, i, j, cost);
      }
    }
    return Math.min(most, cost[a.length()][b.length()]);
  }

  private static int step(String a, String b, int i, int j, int[][] cost) {
    boolean same = a.charAt(i - 1) == b.charAt(j - 1);
    int least = Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + (same ? 0 : 1));
    boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
  }
}
