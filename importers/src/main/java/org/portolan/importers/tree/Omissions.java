package org.portolan.importers.tree;

import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.problem.Location;

/// Counts what is left out of a tree, folder by folder, so that a thousand pictures are one line of the report; and folders
/// that are set aside by their name, so that every `__pycache__` of a server is one line, too.
final class Omissions {
  /// Why a file or folder is left out.
  enum Why {
    BINARY(UnreadKind.UNPARSED, "not text"),
    TOO_LARGE(UnreadKind.TOO_LARGE, "larger than what is read"),
    FORBIDDEN(UnreadKind.FORBIDDEN, "no permission to read it"),
    UNREADABLE(UnreadKind.UNPARSED, "could not be read"),
    SPECIAL(UnreadKind.UNPARSED, "a device, pipe or socket"),
    TOO_DEEP(UnreadKind.TOO_LARGE, "too many folders deep, or its path is too long"),
    LEADS_OUT(UnreadKind.FORBIDDEN, "its path leads out of the archive"),
    SET_ASIDE(UnreadKind.UNPARSED, "history or libraries of others, not looked into"),
    INSTALLED(UnreadKind.UNPARSED, "libraries of others, not looked into but for packages that jobs start"),
    DANGLING(UnreadKind.ABSENT, "a link to what was not collected");

    private final UnreadKind kind;
    private final String reason;

    Why(UnreadKind kind, String reason) {
      this.kind = kind;
      this.reason = reason;
    }
  }

  /// @param name of the folders that are set aside, else empty
  private record Group(String folder, Why why, String name) implements Comparable<Group> {
    private static final Comparator<Group> ORDER =
        Comparator.comparing(Group::folder).thenComparing(Group::why).thenComparing(Group::name);

    static Group of(String path, Why why) {
      int slash = path.lastIndexOf('/');
      return why == Why.SET_ASIDE ? new Group("", why, path.substring(slash + 1))
          : new Group(path.substring(0, Math.max(0, slash)), why, "");
    }

    @Override
    public int compareTo(Group other) {
      return ORDER.compare(this, other);
    }
  }

  private record Tally(int count, String example, String detail) {}

  private final SortedMap<Group, Tally> groups = new TreeMap<>();

  void add(String path, Why why) {
    add(path, why, "");
  }

  /// @param detail something that tells this one apart, such as its size
  void add(String path, Why why, String detail) {
    groups.merge(Group.of(path, why), new Tally(1, path, detail),
        (before, one) -> before.example.compareTo(one.example) <= 0
            ? new Tally(before.count + 1, before.example, before.detail)
            : new Tally(before.count + 1, one.example, one.detail));
  }

  void report(Findings findings) {
    groups.forEach((group, tally) -> {
      var detail = tally.detail.isEmpty() ? "" : " (" + tally.detail + ")";
      if (tally.count == 1) {
        findings.unread(Location.of(tally.example), group.why.kind, sentence(group.why.reason) + detail);
        return;
      }
      var what = group.name.isEmpty() ? " files: " : " folders called " + group.name + ": ";
      var first = group.name.isEmpty() ? tally.example.substring(tally.example.lastIndexOf('/') + 1) : tally.example;
      findings.unread(Location.of(group.folder.isEmpty() ? "." : group.folder), group.why.kind,
          tally.count + what + group.why.reason + "; the first is " + first + detail);
    });
  }

  private static String sentence(String reason) {
    return Character.toUpperCase(reason.charAt(0)) + reason.substring(1);
  }
}
