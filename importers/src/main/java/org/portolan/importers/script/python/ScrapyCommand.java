package org.portolan.importers.script.python;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.portolan.importers.script.run.Execution;
import org.portolan.importers.script.run.Run;
import org.portolan.importers.script.value.Paths;

/// `scrapy crawl prices`: a spider, and the pipelines of its project that put away what it finds.
final class ScrapyCommand {
  private static final Pattern SPIDER = Pattern.compile("(?m)^class (\\w+)\\([^)\\n]*\\):");
  private static final Pattern PIPELINES = Pattern.compile("ITEM_PIPELINES[\"']?\\s*[=:]\\s*\\{([^}]*)\\}");
  private static final Pattern DOTTED = Pattern.compile("(?m)^\\s*[\"']([A-Za-z_]\\w*(?:\\.\\w+)+)[\"']");
  private static final Pattern ANSWERS = Pattern.compile("(?m)^ {2,}(?:async )?def (parse\\w*|closed)\\(self, ");
  private static final Pattern CALLED = Pattern.compile("callback\\s*=\\s*self\\.(\\w+)");
  private static final int MOST = 40;

  private ScrapyCommand() {}

  static Optional<PythonTool> of(Run run, Execution process, List<String> words) {
    var plain = words.stream().filter(word -> !word.startsWith("-")).toList();
    if (plain.size() < 2 || !plain.getFirst().matches("crawl|runspider")) {
      return Optional.empty();
    }
    boolean file = plain.getFirst().equals("runspider");
    var root = root(run, process);
    var spider = file ? PythonTool.file(run, process, plain.get(1)) : spider(run, root, plain.get(1));
    return spider.map(path -> new PythonTool(path, file ? "/" + Paths.directory(path) : root,
        program(run, root, path, file ? PythonTool.stem(path) : dotted(root, path), plain.get(1), words), ""));
  }

  /// The folder of the project, where its `scrapy.cfg` lies.
  private static String root(Run run, Execution process) {
    var at = process.directory();
    for (int i = 0; i < 5 && at.length() > 1; i++) {
      if (run.file(Paths.under(at, "scrapy.cfg").substring(1)).isPresent()) {
        return at;
      }
      at = Paths.directory(at);
    }
    return process.directory();
  }

  private static Optional<String> spider(Run run, String root, String name) {
    var named = Pattern.compile("(?m)^\\s+name\\s*(?::\\s*\\w+\\s*)?=\\s*[\"']" + Pattern.quote(name) + "[\"']");
    return root.length() < 2 ? Optional.empty()
        : run.index().below(root).stream().filter(path -> path.endsWith(".py")).limit(500)
            .map(path -> path.substring(1)).filter(path -> named.matcher(run.text(path)).find()).findFirst();
  }

  private static String dotted(String root, String path) {
    return ("/" + path).substring(root.length() + 1).replaceFirst("(?:/__init__)?\\.py$", "").replace('/', '.');
  }

  private static String program(Run run, String root, String path, String module, String name, List<String> words) {
    var text = run.text(path);
    var settings = run.index().below(root).stream().filter(file -> file.endsWith("/settings.py")).findFirst();
    var lines = new ArrayList<String>();
    lines.add("from types import SimpleNamespace");
    lines.add("from scrapy import Response, Item");
    settings.ifPresent(file -> lines.add("import " + dotted(root, file.substring(1)) + " as settings"));
    lines.add("crawler = SimpleNamespace(settings=" + (settings.isPresent() ? "vars(settings)" : "dict()") + ")");
    lines.add("from " + module + " import " + spiderClass(text, name));
    lines.add("spider = " + spiderClass(text, name) + "(" + arguments(words) + ")");
    lines.add("pipelines = []");
    for (var pipeline : pipelines(settings.map(file -> run.text(file.substring(1))).orElse("") + "\n" + text)) {
      int dot = pipeline.lastIndexOf('.');
      var type = pipeline.substring(dot + 1);
      var kept = pipeline.substring(0, dot);
      boolean asks = run.index().ending(kept.replace('.', '/') + ".py").stream()
          .filter(file -> ("/" + file).startsWith(root + "/"))
          .anyMatch(file -> ofClass(run.text(file), type).contains("def from_crawler("));
      lines.add("from " + kept + " import " + type);
      lines.add("pipelines.append(" + type + (asks ? ".from_crawler(crawler))" : "())"));
    }
    lines.add("for pipeline in pipelines: pipeline.open_spider(spider)");
    lines.add("for request in spider.start_requests(): pass");
    answers(text).forEach(method -> lines.add("for found in spider." + method + "(Response()): pass"));
    lines.add("for pipeline in pipelines: pipeline.process_item(Item(), spider)");
    lines.add("for pipeline in pipelines: pipeline.close_spider(spider)");
    return String.join("\n", lines) + "\n";
  }

  /// The text of a class.
  private static String ofClass(String text, String type) {
    int at = text.indexOf("class " + type);
    int next = at < 0 ? -1 : text.indexOf("\nclass ", at + 1);
    return at < 0 ? "" : text.substring(at, next < 0 ? text.length() : next);
  }

  private static List<String> pipelines(String text) {
    return PIPELINES.matcher(text).results()
        .flatMap(found -> DOTTED.matcher(found.group(1).replace(',', '\n')).results()).map(found -> found.group(1))
        .distinct().limit(MOST).toList();
  }

  /// The methods that are given what a page says.
  private static List<String> answers(String text) {
    var all = new LinkedHashSet<String>();
    ANSWERS.matcher(text).results().map(found -> found.group(1)).forEach(all::add);
    CALLED.matcher(text).results().map(found -> found.group(1)).forEach(all::add);
    return all.stream().limit(MOST).toList();
  }

  /// The class above the name; of a file that is run itself, the first one.
  private static String spiderClass(String text, String name) {
    int at = Pattern.compile("name\\s*(?::\\s*\\w+\\s*)?=\\s*[\"']" + Pattern.quote(name) + "[\"']").matcher(text)
        .results().map(MatchResult::start).findFirst().orElse(text.length());
    var classes = SPIDER.matcher(text).results().toList();
    return classes.stream().filter(found -> found.start() < at && at < text.length()).reduce((_, last) -> last)
        .or(() -> classes.stream().filter(found -> found.group().contains("Spider")).findFirst())
        .map(found -> found.group(1)).orElse("Spider");
  }

  /// `-a day=today`
  private static String arguments(List<String> words) {
    var all = new ArrayList<String>();
    for (int i = 0; i + 1 < words.size(); i++) {
      var given = words.get(i + 1);
      if (words.get(i).equals("-a") && given.matches("(?s)[A-Za-z_]\\w*=.*")) {
        all.add(given.substring(0, given.indexOf('=')) + "="
            + PythonTool.quoted(given.substring(given.indexOf('=') + 1)));
      }
    }
    return String.join(", ", all);
  }
}
