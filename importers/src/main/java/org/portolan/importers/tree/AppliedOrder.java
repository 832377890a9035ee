package org.portolan.importers.tree;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Files with SQL in the order in which a database was given them, without those that only undo others: what a later
/// one defines anew holds. Series of migrations are ordered by their versions, or as their plan says (sqitch); nobody
/// can tell it of other files, which stay in order of their paths.
public final class AppliedOrder {
  private static final Pattern UNDOES = Pattern.compile(
      "(?i)(?:U\\d[\\d._]*__.*|(?:.*[._-])?(?:down|rollback|undo|revert)\\.\\w+)");
  private static final Set<String> BACK = Set.of("revert", "reverts", "rollback", "rollbacks", "undo", "down",
      "downgrade", "downgrades");
  private static final Set<String> FORTH = Set.of("deploy", "up", "upgrade", "upgrades", "apply", "migrate", "forward",
      "do", "migrations");
  private static final Pattern DOWN_SECTION =
      Pattern.compile("(?im)^--\\s*(?:\\+goose\\s+down|\\+migrate\\s+down|migrate:down|//@undo|!?down\\s*$)");
  private static final Pattern VERSIONED = Pattern.compile("(?i)[VR]?\\d+(?:[._-]\\d+)*(?:__?|-|\\.|\\s)\\D.*");

  private final Set<String> folders = new HashSet<>();
  private final Map<String, Integer> planned;
  private final Set<String> series = new HashSet<>();
  private final List<String> paths;
  private final Map<String, Integer> places = new HashMap<>();

  private AppliedOrder(Tree tree) {
    planned = SqitchPlan.positions(tree);
    var versioned = new HashMap<String, Integer>();
    for (var path : tree.paths()) {
      for (int slash = path.lastIndexOf('/'); slash > 0
          && folders.add(path.substring(0, slash));) {
        slash = path.lastIndexOf('/', slash - 1);
      }
      if (path.endsWith(".sql") && VERSIONED.matcher(name(path)).matches()) {
        versioned.merge(folder(path), 1, Integer::sum);
      }
    }
    versioned.forEach((folder, count) -> {
      if (count > 1) {
        series.add(folder);
      }
    });
    paths = tree.paths().stream().filter(path -> !undoes(path))
        .sorted(Comparator.comparing(this::group).thenComparing(path -> planned.getOrDefault(path, 0))
            .thenComparing(AppliedOrder::name, AppliedOrder::natural))
        .toList();
    paths.forEach(path -> places.put(path, places.size()));
  }

  public static AppliedOrder of(Tree tree) {
    return new AppliedOrder(tree);
  }

  /// All paths of the tree, but for those that undo others.
  public List<String> paths() {
    return paths;
  }

  /// Whether a file takes back what another one does, and so never ran where that one holds.
  public boolean undoes(String path) {
    if (!path.toLowerCase(Locale.ROOT).endsWith(".sql")) {
      return false;
    }
    return UNDOES.matcher(name(path)).matches() || SqitchPlan.isBeside(path, planned.keySet()) || liesInBack(path);
  }

  /// `revert/…` beside `deploy/…`, `down/…` beside `up/…`.
  private boolean liesInBack(String path) {
    int from = 0;
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', from)) {
      var above = path.substring(0, from);
      if (BACK.contains(path.substring(from, slash).toLowerCase(Locale.ROOT))
          && FORTH.stream().anyMatch(forth -> folders.contains(above + forth))) {
        return true;
      }
      from = slash + 1;
    }
    return false;
  }

  /// Whether both belong to one series of migrations, and the database was given `one` before `other`.
  public boolean isBefore(String one, String other) {
    return isOrdered(one) && isOrdered(other) && group(one).equals(group(other))
        && places.getOrDefault(one, -1) < places.getOrDefault(other, -1);
  }

  private boolean isOrdered(String path) {
    return planned.containsKey(path) || series.contains(folder(path)) && VERSIONED.matcher(name(path)).matches();
  }

  /// What a migration does, without what undoes it further down in the same file.
  public static String withoutUndo(String text) {
    var down = DOWN_SECTION.matcher(text);
    return down.find() ? text.substring(0, down.start()) : text;
  }

  private String group(String path) {
    return planned.containsKey(path) ? SqitchPlan.folder(path, planned.keySet()) : folder(path);
  }

  private static String folder(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /// By numbers where both have some: `V2__a.sql` comes before `V10__b.sql`.
  static int natural(String one, String other) {
    int i = 0;
    int j = 0;
    while (i < one.length() && j < other.length()) {
      if (Character.isDigit(one.charAt(i)) && Character.isDigit(other.charAt(j))) {
        int endOne = digits(one, i);
        int endOther = digits(other, j);
        var first = one.substring(i, endOne).replaceFirst("^0+(?=.)", "");
        var second = other.substring(j, endOther).replaceFirst("^0+(?=.)", "");
        int by = first.length() != second.length() ? Integer.compare(first.length(), second.length())
            : first.compareTo(second);
        if (by != 0) {
          return by;
        }
        i = endOne;
        j = endOther;
      } else if (one.charAt(i) != other.charAt(j)) {
        return Character.compare(one.charAt(i), other.charAt(j));
      } else {
        i++;
        j++;
      }
    }
    return one.length() - i == other.length() - j ? one.compareTo(other)
        : Integer.compare(one.length() - i, other.length() - j);
  }

  private static int digits(String text, int from) {
    int end = from;
    while (end < text.length() && Character.isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }
}
