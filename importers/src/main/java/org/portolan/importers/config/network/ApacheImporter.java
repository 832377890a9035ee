package org.portolan.importers.config.network;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.portolan.importers.config.NamedSources;
import org.portolan.importers.config.Setting;
import org.portolan.importers.text.TextFile;
import org.portolan.importers.tree.Findings;
import org.portolan.importers.tree.Tree;
import org.portolan.importers.tree.TreeImporter;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.work.Progress;

/// Reads Apache's httpd for the servers behind it, and for what it tells the programs that it runs.
public final class ApacheImporter implements TreeImporter {
  private static final Pattern PLACE = Pattern.compile(
      "(?:.*/)?(?:apache2?|httpd)/(?:.*/)?[^/]*(?:\\.conf|/sites-[^/]+/[^/]+)|(?:.*/)?(?:httpd|apache2?)[^/]*\\.conf"
          + "|(?:.*/)?sites-(?:enabled|available)/[^/]+\\.conf|(?:.*/)?\\.htaccess");
  private static final Pattern INCLUDE = Pattern.compile("(?i)\\s*Include(?:Optional)?\\s+(\\S+)\\s*");
  private static final Pattern URL =
      Pattern
          .compile("(?:unix:[^|\\s]*\\|)?(https?|fcgi|scgi|ajp|wss?|ftp|uwsgi|h2c?|ldaps?)://([^/\\s\"'?]+)[^\\s\"']*");
  private static final List<String> PASSING = List.of("proxypass", "proxypassmatch", "balancermember", "proxyremote",
      "authldapurl", "sethandler", "fastcgiexternalserver");

  @Override
  public String name() {
    return "apache";
  }

  @Override
  public void read(Tree tree, Findings findings, Progress progress) {
    var sources = NamedSources.of(tree);
    var read = new HashSet<String>();
    var waiting = new ArrayDeque<>(tree.paths().stream()
        .filter(path -> PLACE.matcher(path).matches() && !path.contains("nginx")).toList());
    while (!waiting.isEmpty()) {
      var path = waiting.pop();
      if (read.add(path)) {
        progress.check();
        tree.file(path).ifPresent(file -> {
          read(new ReadFile(tree, file, name(), findings), sources);
          waiting.addAll(included(tree, file));
        });
      }
    }
  }

  /// Files that it reads in by a name of any kind; patterns lead to folders whose files are known by their place.
  private static List<String> included(Tree tree, TextFile file) {
    return file.lines().stream().map(INCLUDE::matcher).filter(Matcher::matches)
        .map(named -> named.group(1).replaceAll("^[\"']|[\"']$", "")).filter(name -> name.indexOf('*') < 0)
        .flatMap(name -> tree.locate(name.startsWith("/") ? name : "/etc/" + folder(file) + name).stream()).toList();
  }

  private static String folder(TextFile file) {
    return file.path().contains("httpd/") ? "httpd/" : "apache2/";
  }

  private static void read(ReadFile file, NamedSources sources) {
    var settings = new ArrayList<Setting>();
    var text = new StringBuilder();
    int first = 1;
    for (int number = 1; number <= file.file().lines().size(); number++) {
      var line = file.file().line(number).strip();
      first = text.isEmpty() ? number : first;
      if (line.endsWith("\\")) {
        text.append(line, 0, line.length() - 1).append(' ');
      } else {
        directive(file, text.append(line).toString(), first, settings);
        text.setLength(0);
      }
    }
    file.settings(settings, sources);
  }

  private static void directive(ReadFile file, String line, int number, List<Setting> settings) {
    var words = line.split("\\s+", 3);
    var name = words[0].toLowerCase(Locale.ROOT);
    if (PASSING.contains(name) || name.equals("rewriterule") && line.matches(".*\\[[^\\]]*\\bP\\b[^\\]]*]\\s*")) {
      pass(file, line, number);
    } else if ((name.equals("setenv") || name.equals("dbdparams")) && words.length > 1) {
      boolean parameters = name.equals("dbdparams");
      settings.add(new Setting(List.of(parameters ? "dbdparams" : words[1]),
          unquoted(parameters ? line.substring(name.length()).strip() : words.length > 2 ? words[2] : ""),
          file.file(), number));
    }
  }

  private static void pass(ReadFile file, String line, int number) {
    var url = URL.matcher(line);
    if (!url.find()) {
      return;
    }
    var server = url.group(2);
    if (server.matches(".*(?:\\$\\{|%\\{|\\{\\{).*")) {
      file.unknown(UnreadKind.DYNAMIC, number, "Where requests are passed on to is set elsewhere: ");
    } else if (!server.matches("\\$\\d.*") && !line.contains("unix:")) {
      file.endpoint(url.group(1), server, number);
    }
  }

  private static String unquoted(String text) {
    return text.replaceAll("^[\"']|[\"']$", "");
  }
}
