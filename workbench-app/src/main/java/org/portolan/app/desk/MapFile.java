package org.portolan.app.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.portolan.model.problem.Location;
import org.portolan.model.problem.Problem;
import org.portolan.model.problem.ProblemException;

/// What the map keeps in the workspace, as text in sections. What their lines say is the map's own business.
public enum MapFile {
  /// A section for each view.
  VIEWS("views.txt", "The saved views", "# Views of the map, saved by name.\n"),
  /// A section for each way to put assets together.
  PLACES("places.txt", "What was moved on the map",
      "# Where boxes of the map were put by hand: x and y in what lies around them.\n");

  private final String file;
  private final String subject;
  private final String head;

  MapFile(String file, String subject, String head) {
    this.file = file;
    this.subject = subject;
    this.head = head;
  }

  /// By name; none where the workspace keeps none.
  public SortedMap<String, SortedMap<String, String>> of(Path workspace) throws ProblemException {
    try {
      return Sections.read(workspace.resolve(file));
    } catch (IOException broken) {
      throw problem(workspace, subject + " cannot be read", "Mend the file or delete it", broken);
    }
  }

  /// Keeps one, in place of the one of that name.
  ///
  /// @return all there are now
  public SortedMap<String, SortedMap<String, String>> keep(Path workspace, String name,
      SortedMap<String, String> lines) throws ProblemException {
    var all = new TreeMap<>(of(workspace));
    all.put(name, lines);
    return write(workspace, all);
  }

  /// @return all that are left
  public SortedMap<String, SortedMap<String, String>> remove(Path workspace, String name) throws ProblemException {
    var all = new TreeMap<>(of(workspace));
    all.remove(name);
    return write(workspace, all);
  }

  private SortedMap<String, SortedMap<String, String>> write(Path workspace,
      SortedMap<String, SortedMap<String, String>> all) throws ProblemException {
    try {
      Sections.write(workspace.resolve(file), head, all);
      return all;
    } catch (IOException broken) {
      throw problem(workspace, subject + " cannot be written", "Make the folder writable", broken);
    }
  }

  private ProblemException problem(Path workspace, String summary, String remedy, IOException broken) {
    return new ProblemException(Problem.of("map-file", Location.of(workspace.resolve(file).toString()), summary,
        String.valueOf(broken.getMessage()), remedy), broken);
  }
}
