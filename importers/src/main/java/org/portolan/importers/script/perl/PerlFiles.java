package org.portolan.importers.script.perl;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.portolan.importers.script.code.Module;
import org.portolan.importers.script.code.ParsedFiles;
import org.portolan.importers.script.run.Run;
import org.portolan.importers.script.value.Paths;
import org.portolan.importers.text.TextFile;

/// Where modules lie: `use lib`, `-I`, PERL5LIB, and last anywhere in the tree if there is only one of that name.
final class PerlFiles {
  private static final Pattern LIBRARY = Pattern.compile(
      "(?:.*/)?(?:lib|libs|library|perl|perl5|perllib|modules|pm|inc|include|site_perl|vendor_perl|share|common|src|[\\d.]+)");

  private final Run run;
  private final PerlLibrary library;
  private final List<String> directories = new ArrayList<>();

  PerlFiles(Run run, PerlLibrary library) {
    this.run = run;
    this.library = library;
  }

  void search(String directory) {
    if (!directory.isEmpty() && !directories.contains(directory)) {
      directories.add(directory);
    }
  }

  List<String> directories() {
    return List.copyOf(directories);
  }

  Optional<Module> module(String name, String fromPath) {
    var file = name.replace("::", "/") + ".pm";
    for (var directory : directories) {
      var found = parsed(Paths.under(directory, file));
      if (found.isPresent()) {
        return found;
      }
    }
    return library.found.computeIfAbsent(file + " from " + Paths.directory(fromPath), _ -> anywhere(file, fromPath))
        .flatMap(this::parsedAt);
  }

  /// `require 'common.pl'`: below the first directory of `@INC` that has it.
  Optional<Module> required(String file) {
    return directories.stream().map(directory -> parsed(Paths.under(directory, file))).flatMap(Optional::stream)
        .findFirst();
  }

  Optional<Module> parsed(String pathOnHost) {
    return located(pathOnHost).flatMap(this::parsedAt);
  }

  /// A file that a program opens.
  Optional<TextFile> text(String pathOnHost) {
    return located(pathOnHost).flatMap(run::file);
  }

  private Optional<String> located(String pathOnHost) {
    var plain = pathOnHost.startsWith("/") ? pathOnHost.substring(1) : pathOnHost;
    return library.located.computeIfAbsent(pathOnHost,
        path -> run.file(plain).isPresent() ? Optional.of(plain) : run.tree().locate(path));
  }

  /// Of several files of that name the one that lies nearest to the caller, when only one does.
  private Optional<String> anywhere(String file, String fromPath) {
    var candidates = run.index().ending(file).stream().filter(path -> isLibrary(path, file, fromPath)).toList();
    if (candidates.size() <= 1) {
      return candidates.stream().findFirst();
    }
    var sorted = candidates.stream()
        .sorted(Comparator.<String>comparingInt(path -> -shared(path, fromPath)).thenComparing(path -> path)).toList();
    return shared(sorted.get(0), fromPath) > shared(sorted.get(1), fromPath) ? Optional.of(sorted.get(0))
        : Optional.empty();
  }

  /// Perl looks in `@INC` only: a file of that name in just any folder is not what the program loads.
  private static boolean isLibrary(String path, String file, String fromPath) {
    var folder = path.length() == file.length() ? "" : path.substring(0, path.length() - file.length() - 1);
    return folder.isEmpty() || fromPath.startsWith(folder + "/") || LIBRARY.matcher(folder).matches();
  }

  private static int shared(String one, String other) {
    int i = 0;
    while (i < one.length() && i < other.length() && one.charAt(i) == other.charAt(i)) {
      i++;
    }
    return one.substring(0, i).lastIndexOf('/');
  }

  Optional<Module> parsedAt(String path) {
    var module = library.parsed.module(run, path, text -> PerlParser.parse(text, path, 1));
    module.ifPresent(found -> found.tellTroubles(run, "Perl"));
    return module;
  }

  /// What all launches in one tree share.
  static final class PerlLibrary {
    private final ParsedFiles parsed = new ParsedFiles();
    private final Map<String, Optional<String>> located = new ConcurrentHashMap<>();
    private final Map<String, Optional<String>> found = new ConcurrentHashMap<>();
  }
}
