package org.portolan.app.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.portolan.model.problem.Location;
import org.portolan.model.problem.Problem;
import org.portolan.model.problem.ProblemException;

/// Views of the map that were saved by name: `views.txt` in the workspace, a section for each. What a view says is the
/// map's own business.
public final class SavedViews {
  static final String FILE = "views.txt";
  private static final String HEAD = "# Views of the map, saved by name.\n";

  private SavedViews() {}

  /// By name; none where the workspace keeps none.
  public static SortedMap<String, SortedMap<String, String>> of(Path workspace) throws ProblemException {
    try {
      return Sections.read(workspace.resolve(FILE));
    } catch (IOException broken) {
      throw problem(workspace, "The saved views were not read", "Mend the file or delete it", broken);
    }
  }

  /// Keeps one, in place of the one of that name.
  ///
  /// @return all there are now
  public static SortedMap<String, SortedMap<String, String>> keep(Path workspace, String name,
      SortedMap<String, String> view) throws ProblemException {
    var all = new TreeMap<>(of(workspace));
    all.put(name, view);
    return write(workspace, all);
  }

  /// @return all that are left
  public static SortedMap<String, SortedMap<String, String>> remove(Path workspace, String name)
      throws ProblemException {
    var all = new TreeMap<>(of(workspace));
    all.remove(name);
    return write(workspace, all);
  }

  private static SortedMap<String, SortedMap<String, String>> write(Path workspace,
      SortedMap<String, SortedMap<String, String>> all) throws ProblemException {
    try {
      Sections.write(workspace.resolve(FILE), HEAD, all);
      return all;
    } catch (IOException broken) {
      throw problem(workspace, "The saved views were not written", "Make the folder writable", broken);
    }
  }

  private static ProblemException problem(Path workspace, String summary, String remedy, IOException broken) {
    return new ProblemException(Problem.of("views-file", Location.of(workspace.resolve(FILE).toString()), summary,
        String.valueOf(broken.getMessage()), remedy), broken);
  }
}
