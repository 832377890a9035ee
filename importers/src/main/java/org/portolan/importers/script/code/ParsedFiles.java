package org.portolan.importers.script.code;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.portolan.importers.script.run.Run;

/// The files of one tree that one language has parsed, shared by all launches, which may be followed side by side.
public final class ParsedFiles {
  /// A longer one is data, or was put together by a program.
  private static final int LARGEST = 5_000_000;

  private final Map<String, Optional<Module>> modules = new ConcurrentHashMap<>();

  /// Empty where no such file was collected.
  public Optional<Module> module(Run run, String path, Function<String, Module> parse) {
    return module(run, path, "", parse);
  }

  /// @param name under which the file is loaded, where what it makes depends on that
  public Optional<Module> module(Run run, String path, String name, Function<String, Module> parse) {
    return modules.computeIfAbsent(path + " " + name, _ -> run.file(path).map(file -> file.text())
        .map(text -> text.length() > LARGEST ? tooLong(path) : parse.apply(text)));
  }

  private static Module tooLong(String path) {
    return new Module(path, new Node.Block(1, List.of()),
        List.of(new Module.Trouble(1, "the file is too long, and nothing in it was read")));
  }
}
