package org.portolan.importers.script.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.portolan.importers.script.run.Execution;
import org.portolan.importers.script.run.Run;
import org.portolan.importers.script.value.Paths;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// GNU parallel: a line for the shell, once for each row of what stands behind `:::`, in files, or comes in.
final class Parallel {
  private static final Set<String> TAKE_NEXT = Set.of("-j", "-P", "-a", "-I", "-n", "-N", "-L", "-C", "-d", "-E", "-s",
      "-S", "--jobs", "--colsep", "--arg-file", "--results", "--joblog", "--delay", "--timeout", "--sshlogin", "--halt",
      "--halt-on-error", "--max-args", "--max-procs", "--max-replace-args", "--load", "--memfree", "--retries",
      "--tmpdir", "--tagstring", "--env", "--basefile", "--block", "--recstart", "--recend", "--workdir", "--wd",
      "--return", "--sshloginfile", "--slf", "--nice", "--header", "--delimiter", "--max-chars", "--limit", "--rpl",
      "--trc", "--arg-sep", "--bf", "--transferfile", "--tf", "--semaphorename", "--id");
  private static final Pattern SOURCE = Pattern.compile("::::?\\+?");
  private static final Pattern MARK = Pattern.compile("\\{(\\d{0,2})(/\\.|//|/|\\.)?\\}");
  private static final String LINES = "\n";

  private final Programs programs;
  private final Run run;
  private final Execution process;
  private final Place place;

  Parallel(Programs programs, Run run, Execution process, Place place) {
    this.programs = programs;
    this.run = run;
    this.process = process;
    this.place = place;
  }

  Value of(List<Value> words, Value input) {
    int i = 1;
    var columns = "";
    var file = "";
    while (i < words.size() && text(words.get(i)).startsWith("-")) {
      var option = text(words.get(i)).replaceFirst("=.*", "");
      boolean apart = TAKE_NEXT.contains(text(words.get(i))) && i + 1 < words.size();
      var value = apart ? text(words.get(i + 1)) : text(words.get(i)).replaceFirst("^[^=]*=?", "");
      columns = option.equals("--colsep") || option.equals("-C") ? value : columns;
      file = option.equals("--arg-file") || option.equals("-a") ? value : file;
      i += apart ? 2 : 1;
    }
    var rest = words.subList(Math.min(i, words.size()), words.size());
    int given = (int) rest.stream().takeWhile(word -> !SOURCE.matcher(text(word)).matches()).count();
    var rows = given < rest.size() ? rows(rest.subList(given, rest.size()))
        : single(Repeaters.items(file.isEmpty() ? input : content(file), LINES));
    for (var row : rows) {
      programs.shell(run, process, line(rest.subList(0, given), columns.isEmpty() ? row : split(row, columns)), place);
    }
    return Values.UNKNOWN;
  }

  private Value content(String file) {
    return programs.content(run, process, new Value.Text(file, place));
  }

  private static List<List<Value>> single(List<Value> items) {
    return items.stream().map(List::of).toList();
  }

  /// Each of one list with each of the next; `:::+` goes along with the one before.
  private List<List<Value>> rows(List<Value> said) {
    List<List<Value>> rows = List.of(List.of());
    for (int i = 0; i < said.size();) {
      var sign = text(said.get(i));
      int end = i + 1;
      while (end < said.size() && !SOURCE.matcher(text(said.get(end))).matches()) {
        end++;
      }
      var items = said.subList(i + 1, end);
      if (sign.startsWith("::::")) {
        items = items.stream().flatMap(file -> Repeaters.items(content(text(file)), LINES).stream()).toList();
      }
      rows = sign.endsWith("+") ? beside(rows, items) : crossed(rows, Repeaters.first(items));
      i = end;
    }
    return rows;
  }

  private static List<List<Value>> crossed(List<List<Value>> rows, List<Value> items) {
    var all = new ArrayList<List<Value>>();
    for (var row : rows) {
      for (var item : items) {
        if (all.size() < Repeaters.MOST * 4) {
          all.add(with(row, item));
        }
      }
    }
    if ((long) rows.size() * items.size() > all.size()) {
      all.add(rows.getFirst().isEmpty() ? List.of(Values.UNKNOWN) : with(rows.getFirst(), Values.UNKNOWN));
    }
    return all;
  }

  private static List<List<Value>> beside(List<List<Value>> rows, List<Value> items) {
    var all = new ArrayList<List<Value>>();
    for (int i = 0; i < rows.size(); i++) {
      all.add(with(rows.get(i), items.isEmpty() ? Values.UNKNOWN : items.get(i % items.size())));
    }
    return all;
  }

  private static List<Value> with(List<Value> row, Value item) {
    var all = new ArrayList<>(row);
    all.add(item);
    return all;
  }

  private static List<Value> split(List<Value> row, String columns) {
    var by = Pattern.quote(columns.replace("\\t", "\t"));
    return row.stream().flatMap(item -> List.of(text(item).split(by, 50)).stream())
        .<Value>map(one -> new Value.Text(one, Place.NOWHERE)).toList();
  }

  private Value line(List<Value> command, List<Value> row) {
    var parts = new ArrayList<Value>();
    boolean marked = false;
    for (var word : command) {
      var filled = filled(text(word), row);
      marked |= !filled.equals(text(word));
      parts.add(new Value.Text(filled, Values.asText(word).from()));
      parts.add(new Value.Text(" ", Place.NOWHERE));
    }
    for (var item : marked ? List.<Value>of() : row) {
      parts.add(item);
      parts.add(new Value.Text(" ", Place.NOWHERE));
    }
    return Values.join(Values.concat(parts).choices().stream()
        .<Value>map(one -> one instanceof Value.Text(var text, _) ? new Value.Text(text, place) : one).toList());
  }

  private static String filled(String word, List<Value> row) {
    return MARK.matcher(word).replaceAll(found -> {
      int number = found.group(1).isEmpty() ? 0 : Integer.parseInt(found.group(1));
      var text = number > row.size() ? "" : number > 0 ? text(row.get(number - 1))
          : String.join(" ", row.stream().map(Parallel::text).toList());
      return Matcher.quoteReplacement(found.group(2) == null ? text : switch (found.group(2)) {
        case "/" -> Paths.name(text);
        case "//" -> Paths.directory(text);
        case "." -> text.replaceFirst("\\.[^./]*$", "");
        default -> Paths.name(text).replaceFirst("\\.[^.]*$", "");
      });
    });
  }

  private static String text(Value value) {
    return Values.asText(value).text();
  }
}
