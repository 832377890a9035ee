package org.portolan.importers.script.shell;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.portolan.importers.script.run.Execution;
import org.portolan.importers.script.run.Run;
import org.portolan.importers.script.value.Paths;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.importers.sql.Hole;
import org.portolan.model.intake.UnreadKind;

/// Finds the file of the tree that a path on the host means, and tells what should be there and is not.
final class Located {
  private static final Pattern SCRIPT_NAME =
      Pattern.compile(".*\\.(?:sh|bash|ksh|pl|pm|py|php|rb|sql|r|R|js|tcl|awk|jar|groovy|bat|cmd|ps1|ts|mjs)$");
  private static final Pattern OF_THE_SYSTEM =
      Pattern.compile("^/(?:bin|sbin|usr/bin|usr/sbin|usr/lib|usr/libexec|usr/share|lib|etc/init\\.d|proc|dev)/.*");

  private static final Pattern OF_TESTS = Pattern.compile("(?:.*/)?(?:tests?|specs?|t|testing|fixtures|testdata)/.*");
  private static final Pattern PROGRAM_NAME = Pattern.compile("[A-Za-z][\\w.-]{3,60}");

  /// Where more files fit, the name says too little.
  private static final int MOST_ALIKE = 8;
  private static final int MOST_FITTING = 100;

  private Located() {}

  static Optional<String> find(Run run, Execution process, Value word, String fromPath) {
    var said = Values.asText(word).text();
    int hole = said.lastIndexOf(Hole.MARK);
    if (said.startsWith(Hole.TEXT) && said.startsWith("/", hole + 1)) {
      return below(run, Paths.normal(said.substring(hole + 1)));
    }
    var text = Values.exact(word).orElse("");
    if (text.isEmpty() || text.length() > 500 || text.contains("\n")) {
      return Optional.empty();
    }
    if (text.startsWith("/")) {
      return at(run, Paths.normal(text)).or(() -> run.tree().locate(Paths.normal(text)))
          .or(() -> atRoot(run, Paths.name(text)));
    }
    var home =
        text.startsWith("~/") ? Optional.of("/home/" + process.user() + text.substring(1)) : Optional.<String>empty();
    if (home.isPresent()) {
      return run.tree().locate(home.get());
    }
    if (!process.directory().isEmpty()) {
      var under = at(run, Paths.under(process.directory(), text));
      if (under.isPresent()) {
        return under;
      }
      var located = text.contains("/") ? run.tree().locate(Paths.under(process.directory(), text)) : under;
      if (located.isPresent()) {
        return located;
      }
    }
    return beside(run, process, text, fromPath).or(() -> onPath(run, process, text));
  }

  /// `$DIR/bin/x.sh` or `$DIR/$SITE/bin/x.sh` with an unknown `$DIR`: the only file of the tree whose path ends so.
  private static Optional<String> below(Run run, String tail) {
    var ending = run.index().ending(tail);
    if (ending.size() == 1) {
      return Optional.of(ending.getFirst());
    }
    return tail.indexOf('/', 1) > 0 ? run.tree().locate(tail) : Optional.empty();
  }

  /// A command without a path that the tree holds once, where programs are kept before they are installed.
  static Optional<String> installed(Run run, Value word) {
    var name = Values.exact(word).orElse("");
    if (!name.matches("[A-Za-z][\\w.-]{2,40}")) {
      return Optional.empty();
    }
    var found = new TreeSet<String>();
    for (var folder : List.of("bin", "sbin", "scripts", "script", "tools", name)) {
      for (var ending : folder.equals(name) ? List.of(".py", ".pl", ".sh") : List.of("", ".py", ".pl", ".sh")) {
        found.addAll(run.index().ending(folder + "/" + name + ending));
      }
    }
    return found.size() == 1 && !OF_THE_SYSTEM.matcher("/" + found.first()).matches() ? Optional.of(found.first())
        : Optional.empty();
  }

  /// A command without a path that was collected from where every PATH leads.
  static Optional<String> ofTheSystem(Run run, Value word) {
    var name = Values.exact(word).filter(text -> PROGRAM_NAME.matcher(text).matches());
    return name.flatMap(plain -> Stream.of("/usr/bin/", "/usr/sbin/", "/bin/", "/sbin/")
        .flatMap(folder -> at(run, folder + plain).stream()).findFirst());
  }

  /// A program that was collected from where it is kept and not from where it runs, such as a repository: the only file
  /// of its name, or the only template (`.in`) that it is made from. Where the folder that it should lie in was
  /// collected, it is gone, and another one of that name proves nothing.
  static Optional<String> namesake(Run run, Execution process, Value word) {
    var text = Values.asText(word).text();
    var name = Paths.name(text);
    if (!text.contains("/") || !PROGRAM_NAME.matcher(name).matches() || OF_THE_SYSTEM.matcher(text).matches()
        || !process.host().equals(run.tree().host()) || !Hole.in(text) && isCollected(run, process, text)) {
      return Optional.empty();
    }
    var called = kept(run, name);
    var found = called.isEmpty() ? kept(run, name + ".in") : called;
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private static List<String> kept(Run run, String name) {
    return run.index().ending(name).stream().filter(path -> !OF_TESTS.matcher(path).matches())
        .filter(path -> run.file(path).filter(file -> !ScriptLanguage.of(file).isEmpty()).isPresent()).toList();
  }

  /// The files of the tree that a pattern such as `/srv/app/sql/*.sql` means, as paths on the host, or below the working
  /// directory where the pattern is.
  static List<String> matching(Run run, Execution process, String pattern) {
    var full = Paths.under(process.directory(), pattern);
    var folder = Paths.directory(full);
    if (!full.startsWith("/") || full.length() > 300 || Globs.isPattern(folder)) {
      return List.of();
    }
    var name = Paths.name(full);
    var before = pattern.substring(0, pattern.lastIndexOf('/') + 1);
    var fitting = run.index().inFolder(folder).stream().filter(path -> Globs.matches(name, Paths.name(path))
        && (name.startsWith(".") || !Paths.name(path).startsWith("."))).toList();
    if (fitting.size() > MOST_FITTING) {
      run.cut("More than " + MOST_FITTING + " files are meant by " + pattern + "; the others were not followed");
    }
    return fitting.stream().limit(MOST_FITTING)
        .map(path -> pattern.startsWith("/") ? "/" + path : before + Paths.name(path)).toList();
  }

  /// The scripts in a known folder whose names fit what is known of one: `/opt/shop/jobs/load-$kind.sh`.
  static List<String> alike(Run run, Execution process, Value word) {
    var text = Values.asText(word).text();
    var full = Paths.under(process.directory(), text);
    var folder = Paths.directory(full);
    var name = Paths.name(full);
    boolean tells = name.replaceFirst("\\.\\w{1,4}$", "").replace(Hole.TEXT, "").matches(".*\\w{3}.*");
    if (!Hole.in(name) || Hole.in(folder) || !tells || !full.startsWith("/") || OF_THE_SYSTEM.matcher(full).matches()) {
      return List.of();
    }
    var glob = name.replace(Hole.TEXT, "*");
    var fitting = run.index().names(folder).stream().filter(other -> Globs.matches(glob, other))
        .map(other -> (folder + "/" + other).substring(1)).filter(path -> run.file(path).isPresent()).toList();
    return fitting.size() <= MOST_ALIKE ? fitting : List.of();
  }

  /// Whether a file was found by the end of its path only, although the folder above the one it should lie in was
  /// collected from the very same place: it was moved, and whoever calls it by its old path finds nothing.
  static boolean isElsewhere(Run run, Value word, String found) {
    var path = Paths.normal(Values.exact(word).orElse(""));
    var above = Paths.directory(Paths.directory(path));
    return path.startsWith("/") && !path.equals("/" + found) && above.indexOf('/', 1) > 0
        && run.index().isFolder(above) && ("/" + found).startsWith(above + "/");
  }

  /// Whether the folder of a path is one whose files were collected.
  static boolean isCollected(Run run, Execution process, String path) {
    var full = Paths.under(process.directory(), path);
    var folder = Paths.directory(full);
    var parts = folder.split("/", -1);
    if (!full.startsWith("/") || parts.length < 3) {
      return false;
    }
    return run.index().hasFolder(parts[parts.length - 2], parts[parts.length - 1]);
  }

  /// A repository's own folder has another name on the host: a script that lies in it, and of which there is but one.
  private static Optional<String> atRoot(Run run, String name) {
    return SCRIPT_NAME.matcher(name).matches() && run.index().ending(name).equals(List.of(name)) ? Optional.of(name)
        : Optional.empty();
  }

  private static Optional<String> at(Run run, String path) {
    var plain = path.startsWith("/") ? path.substring(1) : path;
    return run.file(plain).isPresent() ? Optional.of(plain) : Optional.empty();
  }

  private static Optional<String> beside(Run run, Execution process, String text, String fromPath) {
    if (!text.contains("/") && !SCRIPT_NAME.matcher(text).matches()) {
      return Optional.empty();
    }
    for (var directory : List.of(Paths.directory(fromPath), Paths.directory(process.script()), "")) {
      var found = at(run, Paths.under(directory.isEmpty() ? "/" : "/" + directory, text));
      if (found.isPresent()) {
        return found;
      }
    }
    var only = text.contains("/") ? run.index().ending(text.replaceFirst("^(\\.\\.?/)+", "")) : List.<String>of();
    return only.size() == 1 ? Optional.of(only.getFirst()) : Optional.empty();
  }

  /// A bare name is looked for where PATH leads, when PATH is known.
  private static Optional<String> onPath(Run run, Execution process, String text) {
    if (text.contains("/")) {
      return Optional.empty();
    }
    var path = Optional.ofNullable(process.environment().get("PATH")).flatMap(Values::exact).orElse("");
    for (var directory : (path + ":/usr/local/bin:/usr/local/sbin").split(":", 60)) {
      var full = Paths.under(directory, text);
      var found = at(run, full);
      if (found.isPresent()) {
        return found;
      }
      if (!directory.isEmpty() && !OF_THE_SYSTEM.matcher(full).matches()) {
        var located = run.tree().locate(full);
        if (located.isPresent()) {
          return located;
        }
      }
    }
    return Optional.empty();
  }

  /// something names a script that is not there. A program of the operating system is none.
  static void missing(Run run, Execution process, Value word, Place place, boolean included) {
    var text = Values.asText(word).text();
    if (Hole.in(text)) {
      run.unread(place, UnreadKind.DYNAMIC, (included ? "Which file is read in" : "Which program runs")
          + " is only known at run time: " + Hole.shown(text));
      return;
    }
    boolean bare = !text.contains("/") && !included;
    var path = bare || process.directory().isEmpty() || text.startsWith("/") ? Paths.normal(text)
        : Paths.under(process.directory(), text);
    boolean script = path.startsWith("/") && !OF_THE_SYSTEM.matcher(path).matches()
        || SCRIPT_NAME.matcher(path).matches() || included;
    boolean isFolder = run.index().isFolder(path);
    if (script && !isFolder && path.length() > 1 && process.host().equals(run.tree().host())) {
      run.missing(process, path, place, included);
    }
  }
}
