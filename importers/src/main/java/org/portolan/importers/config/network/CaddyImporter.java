package org.portolan.importers.config.network;

import java.util.List;
import java.util.regex.Pattern;
import org.portolan.importers.tree.Findings;
import org.portolan.importers.tree.Tree;
import org.portolan.importers.tree.TreeImporter;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.work.Progress;

/// Reads Caddyfiles for the servers that requests are passed on to.
public final class CaddyImporter implements TreeImporter {
  private static final Pattern PLACE =
      Pattern.compile("(?:.*/)?(?:[^/]*\\.)?Caddyfile|(?:.*/)?caddy/(?:.*/)?[^/]+\\.caddy");
  private static final Pattern PASSES =
      Pattern.compile("\\s*(reverse_proxy|php_fastcgi|to)\\s++([^{]*+(?:\\{(?!\\s*+$)[^{]*+)*+)\\{?\\s*+");
  private static final Pattern ADDRESS =
      Pattern.compile("(?:(https?|h2c)://)?([\\w.-]+(?::\\d{1,5})?|\\[[0-9a-fA-F:]+]:\\d{1,5})(?:/.*)?");
  private static final Pattern BLOCK = Pattern.compile("\\s*(?:reverse_proxy|php_fastcgi)\\b.*\\{\\s*");

  @Override
  public String name() {
    return "caddy";
  }

  @Override
  public void read(Tree tree, Findings findings, Progress progress) {
    ReadFile.each(tree, PLACE, name(), findings, progress, CaddyImporter::read);
  }

  private static void read(ReadFile file) {
    // How many blocks are open, counted from one that passes requests on.
    int depth = 0;
    for (int number = 1; number <= file.file().lines().size(); number++) {
      var line = file.file().line(number).replaceFirst("(?:^|\\s)#.*$", "").stripTrailing();
      var passes = PASSES.matcher(line);
      if (passes.matches() && (depth == 1 || !passes.group(1).equals("to"))) {
        for (var word : List.of(passes.group(2).split("\\s+"))) {
          upstream(file, passes.group(1).equals("php_fastcgi") ? "fastcgi" : "http", word, number);
        }
      } else if (depth == 1 && line.strip().startsWith("dynamic ")) {
        file.unknown(UnreadKind.DYNAMIC, number, "Which servers requests are passed on to is asked at run time: ");
      }
      if (depth > 0) {
        depth += line.endsWith("{") ? 1 : line.strip().equals("}") ? -1 : 0;
      } else if (BLOCK.matcher(line).matches()) {
        depth = 1;
      }
    }
  }

  /// What begins with `/`, `@` or `*` says which requests are meant.
  private static void upstream(ReadFile file, String usual, String word, int line) {
    var address = ADDRESS.matcher(word);
    if (word.contains("{")) {
      file.unknown(UnreadKind.DYNAMIC, line, "Where requests are passed on to is set elsewhere: ");
    } else if (address.matches() && !word.startsWith("/") && !word.startsWith("unix")) {
      var scheme = "https".equals(address.group(1)) ? "https" : usual;
      file.endpoint(scheme, address.group(2).replaceFirst("^localhost(?=:|$)", file.host()), line);
    }
  }
}
