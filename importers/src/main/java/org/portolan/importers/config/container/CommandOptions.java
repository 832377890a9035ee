package org.portolan.importers.config.container;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.portolan.importers.config.Setting;
import org.portolan.importers.text.TextFile;
import org.portolan.model.yaml.YamlNode;

/// What a container's command line says as options: `--db-url=postgres://db/shop` is the setting `db-url`.
final class CommandOptions {
  private static final Pattern OPTION = Pattern.compile("-{1,2}([A-Za-z][\\w.-]*)=(.+)");
  private static final List<String> KEYS = List.of("command", "args", "entrypoint");

  private CommandOptions() {}

  static List<Setting> of(TextFile file, YamlNode container) {
    return KEYS.stream().flatMap(key -> container.at(key).stream()).flatMap(CommandOptions::words)
        .flatMap(word -> option(file, word).stream()).toList();
  }

  private record Word(String text, int line) {}

  private static Stream<Word> words(YamlNode command) {
    return Stream.concat(Stream.of(command), command.items().stream()).flatMap(node -> node.text().stream()
        .flatMap(text -> Stream.of(text.split("\\s+", 200))).map(word -> new Word(word, node.span().line())));
  }

  private static Optional<Setting> option(TextFile file, Word word) {
    var option = OPTION.matcher(word.text());
    return option.matches()
        ? Optional.of(new Setting(List.of(option.group(1)), option.group(2).replaceAll("^[\"']|[\"']$", ""), file,
            word.line()))
        : Optional.empty();
  }
}
