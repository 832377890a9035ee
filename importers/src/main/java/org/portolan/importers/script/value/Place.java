package org.portolan.importers.script.value;

import java.util.ArrayList;
import java.util.List;
import org.portolan.model.problem.Location;

/// A line of a file of the tree; line counts from 1.
///
/// @param seams where a text that begins here goes on with lines of other files, in their order
public record Place(String path, int line, List<Seam> seams) {
  public static final Place NOWHERE = new Place("", 1);
  private static final int MOST_SEAMS = 20;

  /// @param from the line of the text, counted from 0, from which on it stands elsewhere
  public record Seam(int from, String path, int line) {}

  public Place {
    seams = List.copyOf(seams);
  }

  public Place(String path, int line) {
    this(path, line, List.of());
  }

  public Location location() {
    return Location.of(path, line);
  }

  public Place at(int otherLine) {
    return new Place(path, otherLine);
  }

  /// The line itself, whatever follows it.
  public Place alone() {
    return new Place(path, line);
  }

  /// Where the line of the text stands that many lines further down, with what follows there.
  public Place below(int lines) {
    var now = new Seam(0, path, line);
    var rest = new ArrayList<Seam>();
    for (var seam : seams) {
      if (seam.from() <= lines) {
        now = seam;
      } else {
        rest.add(new Seam(seam.from() - lines, seam.path(), seam.line()));
      }
    }
    return new Place(now.path(), now.line() + lines - now.from(), rest);
  }

  /// The place of a text that is `so` far, and goes on with another one; what stands in the same file is found where it
  /// is put in.
  Place with(CharSequence so, String text, Place of) {
    if (of.path().equals(path) && !of.equals(NOWHERE)) {
      return withLine(so, of);
    }
    if (of.equals(NOWHERE) || seams.size() >= MOST_SEAMS || text.indexOf('\n') < 0) {
      return this;
    }
    int lines = ends(so);
    var here = below(lines);
    var all = new ArrayList<>(seams);
    // the line on which it is put in belongs to the text around it, its last one to itself
    int last = text.substring(text.lastIndexOf('\n')).isBlank() ? 0 : 1;
    all.add(new Seam(lines + 1, of.path(), of.line() + 1));
    all.add(new Seam(lines + ends(text) + last, here.path(), here.line() + last));
    return new Place(path, line, all);
  }

  /// A line of the same file that does not stand where the text has come to: several of them were printed on one line.
  private Place withLine(CharSequence so, Place of) {
    boolean begins = !so.isEmpty() && so.charAt(so.length() - 1) == '\n' && seams.size() < MOST_SEAMS;
    int lines = begins ? ends(so) : 0;
    if (!begins || below(lines).alone().equals(of.alone())) {
      return this;
    }
    var all = new ArrayList<>(seams);
    all.add(new Seam(lines, of.path(), of.line()));
    return new Place(path, line, all);
  }

  private static int ends(CharSequence text) {
    return (int) text.chars().filter(c -> c == '\n').count();
  }
}
