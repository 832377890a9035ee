package org.portolan.importers.script.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.importers.script.shell.Command.Setting;
import org.portolan.importers.script.shell.Word.Part;

/// `list[key]=value`, whose key may hold variables and quotes.
final class ElementSetting {
  private static final Pattern HEAD = Pattern.compile("^([A-Za-z_]\\w*)\\[");
  private static final Pattern CLOSING = Pattern.compile("\\](\\+?)=");

  private ElementSetting() {}

  static Optional<Setting> of(Word word) {
    if (!(word.parts().getFirst() instanceof Part.Text(var line, var text, _))) {
      return Optional.empty();
    }
    var head = HEAD.matcher(text);
    if (!head.find()) {
      return Optional.empty();
    }
    var parts = new ArrayList<>(word.parts());
    parts.set(0, new Part.Text(line, text.substring(head.end()), false));
    var key = new ArrayList<Part>();
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i) instanceof Part.Text(var at, var piece, var quoted) && !quoted) {
        var closing = CLOSING.matcher(piece);
        if (closing.find()) {
          key.add(new Part.Text(at, piece.substring(0, closing.start()), false));
          var value = new ArrayList<Part>(List.of(new Part.Text(at, piece.substring(closing.end()), false)));
          value.addAll(parts.subList(i + 1, parts.size()));
          return Optional.of(new Setting(word.line(), head.group(1), Optional.of(new Word(word.line(), key)),
              !closing.group(1).isEmpty(), new Word(word.line(), value), Optional.empty()));
        }
      }
      key.add(parts.get(i));
    }
    return Optional.empty();
  }
}
