package org.portolan.model.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.portolan.model.problem.Location;
import org.portolan.model.problem.Problem;
import org.portolan.model.problem.ProblemException;

/// Which folders can be workspaces.
final class Folders {
  private Folders() {}

  static void makeEmpty(Path folder) throws ProblemException {
    refuseSemicolon(folder);
    try {
      if (Files.exists(folder) && !isEmpty(folder)) {
        throw Problem.of("folder-in-use", Location.of(folder.toString()), "No workspace was made in " + folder,
            Papers.areAt(folder) ? "There is a workspace already" : "The folder is not empty",
            "Name another folder, or open it: portolan open " + folder).asException();
      }
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new ProblemException(Problem.of("folder-not-made", Location.of(folder.toString()),
          "The folder " + folder + " cannot be used", FileProblems.reason(e), "Name a folder in which you may write"),
          e);
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  static void check(Path folder) throws ProblemException {
    if (!Papers.areAt(folder)) {
      throw Problem.of("workspace-absent", Location.of(folder.toString()), "There is no workspace at " + folder,
          Files.isDirectory(folder) ? "The folder holds no " + Papers.MANIFEST : "There is no such folder",
          "Make one: portolan init " + folder).asException();
    }
    refuseSemicolon(folder);
  }

  /// H2 takes what follows a semicolon for a setting.
  private static void refuseSemicolon(Path folder) throws ProblemException {
    if (folder.toAbsolutePath().toString().indexOf(';') >= 0) {
      throw Problem.of("workspace-name", Location.of(folder.toString()), "No workspace can be kept in " + folder,
          "Its path holds a semicolon", "Choose or rename the folder").asException();
    }
  }
}
