package org.portolan.importers.script.python;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.portolan.importers.script.run.Run;
import org.portolan.importers.script.value.Paths;

/// Modules below `site-packages`: of all that is installed there, a program's own package is the one whose command it
/// is. Everything else is somebody's library, which nobody follows.
final class InstalledPackages {
  private static final Pattern IMPORTED = Pattern.compile("(?m)^[ \\t]{0,8}(?:from|import)\\s+([A-Za-z_]\\w*)[\\w.]*");
  private static final int LONGEST_WRAPPER = 1_200;

  /// Commands that run what others wrote, or serve those who write programs.
  private static final Set<String> TOOLS = Set.of("pip", "setuptools", "wheel", "virtualenv", "pipenv", "poetry",
      "celery", "django", "flask", "luigi", "airflow", "gunicorn", "uvicorn", "hypercorn", "waitress", "alembic",
      "dagster", "prefect", "dbt", "rq", "rq_scheduler", "huey", "dramatiq", "arq", "scrapy", "IPython", "jupyter_core",
      "notebook", "ansible", "supervisor", "twisted", "honcho", "pytest", "_pytest", "coverage", "tox", "nox", "mypy",
      "black", "flake8", "pylint", "isort", "invoke", "fabric", "click", "typer", "dotenv", "tqdm", "yoyo");

  private final Run run;
  private final Set<String> own = new HashSet<>();
  private String prefix = "";

  InstalledPackages(Run run) {
    this.run = run;
  }

  /// A command's file in a `bin`, as package managers write it, or one that is called like its package, or begins so.
  void startedBy(String script) {
    var folder = Paths.directory("/" + script);
    if (run.tree().installed().isEmpty() || !Paths.name(folder).matches("bin|sbin|scripts|Scripts")) {
      return;
    }
    prefix = Paths.directory(folder).substring(Math.min(1, Paths.directory(folder).length()));
    own(Paths.name(script).replaceFirst("\\.py$", "").replace('-', '_'));
    var text = run.text(script);
    var family = Paths.name(script).split("[-_.]", 2)[0];
    IMPORTED.matcher(text).results().map(found -> found.group(1))
        .filter(name -> text.length() <= LONGEST_WRAPPER || family.length() > 2 && name.startsWith(family))
        .forEach(this::own);
  }

  static boolean isTool(String name) {
    return TOOLS.contains(name);
  }

  void own(String name) {
    if (!isTool(name)) {
      own.add(name);
    }
  }

  /// @param module with slashes
  Optional<String> find(String module) {
    if (!own.contains(module.split("/", 2)[0])) {
      return Optional.empty();
    }
    var found = folders().stream()
        .flatMap(folder -> List.of(".py", "/__init__.py").stream().map(ending -> folder + "/" + module + ending))
        .filter(path -> run.file(path).isPresent()).toList();
    return found.stream().filter(path -> !prefix.isEmpty() && path.startsWith(prefix + "/lib")).findFirst()
        .or(() -> found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty());
  }

  private Set<String> folders() {
    return run.tree().installed();
  }
}
