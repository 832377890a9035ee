package org.portolan.importers.script.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.portolan.importers.script.run.Execution;
import org.portolan.importers.script.run.Run;
import org.portolan.importers.script.value.Paths;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.importers.sql.Hole;

/// Small programs whose output is known: `cat file`, `dirname`, `basename`, filters that let most of a text through.
final class Printing {
  private static final Pattern VARIABLE = Pattern.compile("\\$(?:\\{(\\w+)\\}|([A-Za-z_]\\w*))");

  private static final Pattern PACKERS =
      Pattern
          .compile("(?:un)?(?:pi)?gz(?:ip)?|gunzip|g?zcat|b(?:un)?zip2|bzcat|(?:un)?xz|xzcat|(?:un)?zstd|zstdcat|lz4");

  private Printing() {}

  static Optional<Value> of(Programs programs, Run run, Execution process, String name, List<Value> words, Value input,
      boolean passThrough) {
    var last = words.size() > 1 ? words.getLast() : Values.NOTHING;
    return switch (name) {
      case "dirname" ->
          Optional.of(Values.map(last, path -> Paths.directory(path).isEmpty() ? "." : Paths.directory(path)));
      case "basename" -> Optional.of(base(words));
      case "readlink", "realpath", "which" -> Optional.of(last);
      case "id" -> Optional.of(words.stream().anyMatch(word -> Values.exact(word).orElse("").matches("-[a-z]*n[a-z]*"))
          && !process.user().isEmpty()
              ? new Value.Text(process.user(), Place.NOWHERE) : Values.UNKNOWN);
      case "seq" -> Sequences.of(words);
      case "expr" -> Optional.of(Sequences.sum(words));
      case "getopt" -> Optional.of(Options.sorted(words));
      case "mktemp" -> Optional.of(run.written().temporary(template(words)));
      case "ls" -> Optional.of(Listings.ls(run, process, words));
      case "find" -> Optional.of(Listings.find(run, process, words));
      case "jq", "yq" -> {
        UnaryOperator<Value> files = file -> programs.content(run, process, file);
        yield Optional.of(MadeStatements.of(name, words, files)
            .orElseGet(() -> DocumentQueries.of(words, input, files)));
      }
      case "cp", "mv" -> copied(run, process, words);
      case "hostname" -> Optional.of(new Value.Text(process.host(), Place.NOWHERE));
      case "whoami" ->
          Optional.of(process.user().isEmpty() ? Values.UNKNOWN : new Value.Text(process.user(), Place.NOWHERE));
      default -> passThrough ? Optional.of(through(programs, run, process, name, words, input)) : Optional.empty();
    };
  }

  private static String template(List<Value> words) {
    return words.subList(1, words.size()).stream().map(word -> Values.exact(word).orElse(""))
        .filter(word -> word.contains("XXX")).findFirst().orElse("");
  }

  /// A file that was written by the way goes by another name from here on.
  private static Optional<Value> copied(Run run, Execution process, List<Value> words) {
    var operands = words.subList(1, words.size()).stream()
        .filter(word -> !Values.asText(word).text().startsWith("-")).toList();
    var content = operands.size() == 2 ? run.written().read(process, operands.getFirst()) : Optional.<Value>empty();
    content.ifPresent(text -> run.written().write(process, operands.getLast(), text));
    return content.map(_ -> Values.NOTHING);
  }

  private static void teed(Run run, Execution process, List<Value> words, Value input) {
    var texts = words.stream().map(word -> Values.asText(word).text()).toList();
    boolean appends = texts.contains("-a") || texts.contains("--append");
    for (int i = 1; i < words.size(); i++) {
      if (appends && !texts.get(i).startsWith("-")) {
        run.written().append(process, words.get(i), input);
      } else if (!texts.get(i).startsWith("-")) {
        run.written().write(process, words.get(i), input);
      }
    }
  }

  /// `basename [-a] [-s ending] [--] path [ending]`
  private static Value base(List<Value> all) {
    var words = new ArrayList<>(all);
    while (words.size() > 2 && Values.exact(words.get(1)).filter(word -> word.startsWith("-")).isPresent()) {
      var option = Values.exact(words.remove(1)).orElse("");
      if (option.equals("-s") && words.size() > 2) {
        words.add(words.remove(1));
      } else if (option.startsWith("--suffix=")) {
        words.add(new Value.Text(option.substring("--suffix=".length()), Place.NOWHERE));
      }
    }
    if (words.size() < 2) {
      return Values.UNKNOWN;
    }
    var suffix = words.size() > 2 ? Values.exact(words.get(2)).orElse("") : "";
    return Values.map(words.get(1), path -> {
      var name = Paths.name(path);
      return !suffix.isEmpty() && name.endsWith(suffix) ? name.substring(0, name.length() - suffix.length()) : name;
    });
  }

  /// `envsubst` puts the environment's values in, where it is given names only of these.
  private static String substituted(String text, Execution process, List<Value> words) {
    var only = words.subList(1, words.size()).stream().map(word -> Values.asText(word).text()).filter(word -> word
        .startsWith("$")).findFirst().orElse("");
    return VARIABLE.matcher(text).replaceAll(found -> {
      var variable = found.group(1) == null ? found.group(2) : found.group(1);
      boolean meant = only.isEmpty() || only.matches("(?s).*\\b" + variable + "\\b.*");
      var value = Optional.ofNullable(process.environment().get(variable)).map(now -> Values.asText(now).text());
      return Matcher.quoteReplacement(meant ? value.orElse(Hole.TEXT) : found.group());
    });
  }

  /// What a filter is fed, or the files it names; what it changes in them is not followed.
  private static Value through(Programs programs, Run run, Execution process, String name, List<Value> words,
      Value input) {
    if (name.equals("tee")) {
      teed(run, process, words, input);
    }
    var files = name.equals("sed") ? Substitution.files(words) : Fields.files(name, words);
    var fed = files.size() == 1 ? programs.content(run, process, files.getFirst()) : input;
    if (name.equals("envsubst") && input instanceof Value.Text(var text, var from)) {
      return new Value.Text(substituted(text, process, words), from);
    }
    var exact = name.equals("sed") ? Substitution.of(words, fed) : Fields.of(name, words, fed);
    if (exact.isPresent()) {
      return exact.get();
    }
    var contents = new ArrayList<Value>();
    if (name.equals("cat") || name.equals("sed") || name.equals("envsubst") || PACKERS.matcher(name).matches()) {
      for (var word : words.subList(1, words.size())) {
        var text = Values.asText(word).text();
        if (!text.startsWith("-") && !text.isEmpty() && !(name.equals("sed") && text.matches("s(.).*\\1.*\\1.*"))) {
          var content = programs.content(run, process, word);
          if (!content.isUnknown()) {
            contents.add(content);
          }
        }
      }
    }
    if (name.endsWith("grep")) {
      return Filter.grep(programs, run, process, words, input);
    }
    if (!contents.isEmpty()) {
      return Values.join(contents);
    }
    var made = MadeStatements.of(name, words, word -> programs.content(run, process, word));
    if (made.isPresent()) {
      return made.get();
    }
    boolean changes = name.endsWith("awk") || name.equals("tr") || name.equals("cut");
    return input instanceof Value.Nothing || changes ? Values.UNKNOWN : input;
  }
}
