package org.portolan.importers.script.perl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.value.Paths;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// Paths and what is made of them: File::Spec, File::Basename, Cwd, and objects that are paths (Path::Tiny, Mojo::File).
final class PerlPaths {
  private PerlPaths() {}

  static Optional<Value> method(Call call, Value receiver, String name) {
    var text = Values.exact(receiver).orElse("");
    if (text.startsWith("File::Spec")) {
      return Optional.of(spec(call, name).orElse(Values.UNKNOWN));
    }
    return text.startsWith("/") ? Optional.ofNullable(switch (name) {
      case "parent", "dirname", "dir" -> Values.map(receiver, Paths::directory);
      case "child", "subdir", "file" -> under(receiver, call.values());
      case "sibling" -> under(Values.map(receiver, Paths::directory), call.values());
      case "basename" -> Values.map(receiver, Paths::name);
      case "absolute", "realpath", "to_abs", "stringify", "to_string", "canonpath" ->
          Values.map(receiver, Paths::normal);
      default -> null;
    }) : Optional.empty();
  }

  static Optional<Value> call(Call call, String name) {
    var plain = name.replaceFirst("^(?:Cwd|File::Basename|File::Spec::Functions|Path::Tiny|Mojo::File)::", "");
    return switch (plain) {
      case "dirname" -> of(call, Paths::directory);
      case "basename", "fileparse" -> call.size() == 0 ? Optional.empty() : Optional.of(named(call, plain));
      case "abs_path", "realpath", "fast_abs_path" -> absolute(call);
      case "cwd", "getcwd" -> call.size() > 0 ? Optional.empty()
          : Optional.of(text(call.machine().process().directory())).filter(here -> Values.exact(here)
              .filter(path -> !path.isEmpty()).isPresent());
      case "catfile", "catdir", "rel2abs", "canonpath", "splitpath", "splitdir", "updir", "curdir" -> spec(call, plain);
      case "curfile" -> Optional.of(text("/" + call.place().path()));
      case "path" -> call.size() == 1 && Values.exact(call.value(0)).filter(path -> path.startsWith("/")).isPresent()
          ? Optional.of(call.value(0)) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Optional<Value> spec(Call call, String name) {
    return switch (name) {
      case "catfile", "catdir", "join" -> Optional.of(joined(call.values()));
      case "rel2abs" -> absolute(call);
      case "canonpath", "abs2rel" -> Optional.of(call.value(0));
      case "tmpdir" -> Optional.of(text("/tmp"));
      case "updir" -> Optional.of(text(".."));
      case "curdir" -> Optional.of(text("."));
      case "splitpath" -> Optional.of(new Value.Seq(List.of(text(""), Values.map(call.value(0), PerlPaths::folder),
          Values.map(call.value(0), Paths::name)), false));
      case "splitdir" -> Values.exact(call.value(0))
          .map(path -> new Value.Seq(Arrays.stream(path.split("/", -1)).<Value>map(PerlPaths::text).toList(), false));
      default -> Optional.empty();
    };
  }

  /// With the slash at its end.
  private static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  private static Optional<Value> of(Call call, UnaryOperator<String> made) {
    return call.size() == 0 ? Optional.empty() : Optional.of(Values.map(call.value(0), made));
  }

  /// The file's name without the first of the endings that it has; `fileparse` gives its folder and the ending, too.
  private static Value named(Call call, String function) {
    var path = call.value(0);
    var endings = call.values().stream().skip(1).flatMap(value -> Values.exact(value).stream()).toList();
    var whole = Values.exact(Values.map(path, Paths::name)).orElse("");
    var ending = endings.stream().filter(end -> !end.isEmpty() && whole.endsWith(end)).findFirst().orElse("");
    var name = ending.isEmpty() ? Values.map(path, Paths::name)
        : text(whole.substring(0, whole.length() - ending.length()));
    return function.equals("basename") ? name
        : new Value.Seq(List.of(name, Values.map(path, PerlPaths::folder), text(ending)), false);
  }

  private static Optional<Value> absolute(Call call) {
    var here = call.machine().process().directory();
    return of(call, path -> path.startsWith("/") || !here.isEmpty() ? Paths.under(here, path) : path);
  }

  private static Value under(Value folder, List<Value> parts) {
    var all = new ArrayList<>(List.of(folder));
    all.addAll(parts);
    return Values.map(joined(all), Paths::normal);
  }

  private static Value text(String text) {
    return new Value.Text(text, Place.NOWHERE);
  }

  private static Value joined(List<Value> parts) {
    var path = new ArrayList<Value>();
    for (var part : parts) {
      if (!path.isEmpty()) {
        path.add(text("/"));
      }
      path.add(part);
    }
    return Values.concat(path);
  }
}
