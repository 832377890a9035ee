package org.portolan.importers.schedule;

import java.util.Map;
import java.util.Optional;

/// The file of the tree in which the code of a job lies, and the function that the scheduler calls there.
///
/// @param function empty where the file as a whole runs, or which part of it runs is not known
/// @param part     which of the things that the file makes the job is, such as one DAG of several; empty where it is all
public record CodePlace(String path, String function, String part) {
  private static final Map<String, String> STARTED_BY = Map.ofEntries(Map.entry("py", "python3"),
      Map.entry("php", "php"), Map.entry("module", "php"), Map.entry("pl", "perl"), Map.entry("pm", "perl"),
      Map.entry("psgi", "perl"), Map.entry("rb", "ruby"), Map.entry("rake", "ruby"),
      Map.entry("js", "node"),
      Map.entry("mjs", "node"), Map.entry("cjs", "node"), Map.entry("ts", "node"),
      Map.entry("mts", "node"), Map.entry("tsx", "node"), Map.entry("jsx", "node"), Map.entry("java", "java"),
      Map.entry("dtsx", "dtexec /F"));

  public CodePlace(String path, String function) {
    this(path, function, "");
  }

  /// A command line that runs it as its scheduler would; empty for a language without one.
  ///
  /// @param onHost where the file lies on its host, without a leading `/`
  Optional<String> command(String onHost) {
    var stem = name().replaceFirst("\\.py$", "");
    if (path.endsWith(".py") && function.matches("[A-Za-z_]\\w*(?:\\.[A-Za-z_]\\w*)*")
        && stem.matches("[A-Za-z_]\\w*")) {
      return Optional.of("python3 -c 'import " + stem + "\n" + stem + "." + function + "()'");
    }
    return Optional.ofNullable(STARTED_BY.get(path.substring(path.lastIndexOf('.') + 1)))
        .map(program -> program + " '/" + onHost.replace("'", "'\\''") + "'");
  }

  String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  String folder() {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }
}
