package org.portolan.model.inquiry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.portolan.model.intake.UnreadKind;

/// Unknowns that say the same of different things, so that many are read as one line and settled at once.
///
/// @param says  what they have in common: `Table name is built at run time`
/// @param cases at least one, in the order in which they came
public record UnknownGroup(UnreadKind kind, String says, List<UnknownCase> cases) {
  private static final Pattern MANY = Pattern.compile("^\\d+ files?(?: ending in \\S+| without an ending)?"
      + "(?: \\([^)]*\\))?: ");
  private static final Pattern ENDING = Pattern.compile("\\ba file (?:ending in \\S+|without an ending)");
  /// What follows is about one of them only.
  private static final Pattern PARTICULAR = Pattern.compile("(?:: |; | \\().*$", Pattern.DOTALL);
  /// Less than this is not enough to know a reason by.
  private static final int ENOUGH = 6;

  public UnknownGroup {
    cases = List.copyOf(cases);
  }

  /// In the order of kinds and words.
  public static List<UnknownGroup> of(Collection<UnknownCase> cases) {
    var groups = new TreeMap<Key, List<UnknownCase>>();
    cases.forEach(one -> groups.computeIfAbsent(Key.of(one), _ -> new ArrayList<>()).add(one));
    return groups.entrySet().stream()
        .map(entry -> new UnknownGroup(entry.getKey().kind(), entry.getKey().says(), entry.getValue())).toList();
  }

  private record Key(UnreadKind kind, String says) implements Comparable<Key> {
    static Key of(UnknownCase one) {
      var unread = one.unknown().unread();
      return new Key(unread.kind(), common(unread.reason()));
    }

    @Override
    public int compareTo(Key other) {
      return Comparator.comparing(Key::kind).thenComparing(Key::says).compare(this, other);
    }
  }

  private static String common(String reason) {
    var bare = ENDING.matcher(MANY.matcher(reason).replaceFirst("")).replaceAll("them");
    var words = PARTICULAR.matcher(bare).replaceFirst("").strip();
    return words.isEmpty() ? reason : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /// A pattern for the reasons of all of them, as a rule for unknowns holds it; empty where they have no words in
  /// common.
  public String glob() {
    var reasons = cases.stream().map(one -> one.unknown().unread().reason()).distinct().toList();
    if (reasons.size() == 1) {
      return reasons.getFirst();
    }
    var shared = reasons.getFirst();
    for (var reason : reasons) {
      shared = longestShared(shared, reason);
    }
    return shared.strip().length() < ENOUGH ? "" : "*" + shared.strip() + "*";
  }

  /// A reason begins with a capital, or goes on behind what it is about.
  private static boolean same(char one, char other) {
    return Character.toLowerCase(one) == Character.toLowerCase(other);
  }

  private static String longestShared(String one, String other) {
    int longest = 0;
    int end = 0;
    var before = new int[other.length() + 1];
    for (int i = 1; i <= one.length(); i++) {
      var now = new int[other.length() + 1];
      for (int j = 1; j <= other.length(); j++) {
        now[j] = same(one.charAt(i - 1), other.charAt(j - 1)) ? before[j - 1] + 1 : 0;
        if (now[j] > longest) {
          longest = now[j];
          end = i;
        }
      }
      before = now;
    }
    return one.substring(end - longest, end);
  }
}
