package org.portolan.importers.schedule.code;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.portolan.importers.schedule.Declarations;

/// The map that a resource of Terraform is made for each entry of, where it is written in the same folder: in its block, or
/// among the folder's `locals`.
final class TerraformMaps {
  private TerraformMaps() {}

  /// What `each.value` or `each.value.schedule` is in each entry, by its key; empty where the map is set elsewhere.
  static Map<String, String> each(Code code, Declarations jobs, Span map, String wanted) {
    var shown = code.shown(map);
    return shown.startsWith("local.")
        ? inFolder(code, jobs).flatMap(other -> local(other, shown.substring("local.".length())).stream()
            .map(span -> values(other, span, wanted))).findFirst().orElse(Map.of())
        : values(code, map, wanted);
  }

  private static Stream<Code> inFolder(Code code, Declarations jobs) {
    var folder = code.file().path().substring(0, code.file().path().lastIndexOf('/') + 1);
    return Stream.concat(Stream.of(code), jobs.tree().paths().stream()
        .filter(path -> path.startsWith(folder) && path.endsWith(".tf") && path.indexOf('/', folder.length()) < 0)
        .filter(path -> !path.equals(code.file().path())).flatMap(path -> jobs.tree().file(path).stream())
        .filter(file -> file.lines().stream().anyMatch(line -> line.strip().startsWith("locals")))
        .map(file -> Code.of(file, Flavour.HCL)));
  }

  private static Optional<Span> local(Code code, String name) {
    for (int i = 0; i + 1 < code.size(); i++) {
      if (code.token(i).is("locals") && code.token(i + 1).is("{")) {
        var value = entries(code, i + 1).get(name);
        if (value != null) {
          return Optional.of(value);
        }
      }
    }
    return Optional.empty();
  }

  private static Map<String, String> values(Code code, Span map, String wanted) {
    var values = new LinkedHashMap<String, String>();
    if (code.token(map.from()).is("{")) {
      var field = wanted.replaceFirst("^each\\.value\\.?", "").replaceAll("^\\['|']$", "");
      entries(code, map.from()).forEach((key, value) -> (field.isEmpty() ? Optional.of(value)
          : code.token(value.from()).is("{") ? Optional.ofNullable(entries(code, value.from()).get(field))
              : Optional.<Span>empty())
          .flatMap(code::text).ifPresent(text -> values.put(key, text)));
    }
    return values;
  }

  /// `key = value`, one after the other, with or without commas.
  private static Map<String, Span> entries(Code code, int open) {
    var entries = new LinkedHashMap<String, Span>();
    for (int i = open + 1; i + 2 < code.partner(open) + 1; i++) {
      boolean named = (code.token(i).isWord() || code.token(i).isText())
          && (code.token(i + 1).is("=") || code.token(i + 1).is(":"));
      if (named) {
        int to = end(code, i + 2, code.partner(open));
        entries.putIfAbsent(code.token(i).text(), new Span(i + 2, to));
        i = to - 1;
      }
    }
    return entries;
  }

  private static int end(Code code, int from, int limit) {
    int to = from;
    while (to < limit && code.line(to) == code.line(from) && !code.token(to).is(",")) {
      to = code.partner(to) > to ? code.partner(to) + 1 : to + 1;
    }
    return Math.min(Math.max(to, from + 1), limit);
  }
}
