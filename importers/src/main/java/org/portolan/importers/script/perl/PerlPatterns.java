package org.portolan.importers.script.perl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.value.Cell;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// `m//`, `s///` and `split` on text that is known: which way a program takes for the options on its command line,
/// and what it reads out of a line of its settings.
final class PerlPatterns {
  static final String MATCH = "m//";
  static final String SUBSTITUTE = "s///";
  private static final Set<String> KNOWN = Set.of(MATCH, SUBSTITUTE, "split");
  /// Takes a text as it is, to make it trusted.
  private static final Pattern UNTAINTING = Pattern.compile("\\^?\\(\\.[*+]\\)\\$?");
  private static final int MOST_PARTS = 400;

  /// `$1`, `$2`, …
  private final Cell groups = new Cell(Values.UNKNOWN);

  boolean knows(String name) {
    return KNOWN.contains(name);
  }

  Optional<Value> call(Call call, String name) {
    return Optional.ofNullable(switch (name) {
      case MATCH -> match(call);
      case SUBSTITUTE -> substitute(call);
      case "split" -> split(call);
      default -> null;
    });
  }

  /// What the last pattern that matched has found in its parentheses.
  Value group(int number) {
    return groups.value() instanceof Value.Seq(var found, _) && number <= found.size() ? found.get(number - 1)
        : Values.UNKNOWN;
  }

  private Value match(Call call) {
    var pattern = PerlPattern.of(call.value(0), call.value(1));
    var target = call.size() > 2 ? call.value(2) : call.variable("$_").orElse(Values.UNKNOWN);
    var journal = call.machine().run().journal();
    if (pattern.isEmpty() || pattern.get().everywhere()) {
      journal.set(groups, Values.UNKNOWN);
      return Values.UNKNOWN;
    }
    var found = new ArrayList<List<Value>>();
    boolean misses = false;
    boolean doubt = false;
    for (var choice : target.choices()) {
      var text = Values.exact(choice);
      if (text.isEmpty() && choice instanceof Value.Text && UNTAINTING.matcher(pattern.get().source()).matches()) {
        found.add(List.of(choice));
      } else {
        var match = text.flatMap(known -> pattern.get().matcher(known));
        var way = match.flatMap(pattern.get()::finds);
        doubt |= way.isEmpty();
        misses |= way.isPresent() && !way.get();
        if (way.isPresent() && way.get()) {
          found.add(groups(match.get(), Values.asText(choice).from()));
        }
      }
    }
    var captured = doubt || found.isEmpty() ? Values.UNKNOWN : joined(found);
    if (doubt || !found.isEmpty()) {
      journal.set(groups, captured);
    }
    return doubt || misses && !found.isEmpty() ? Values.UNKNOWN
        : misses ? Values.NOTHING
            : captured instanceof Value.Seq(var items, _) && !items.isEmpty() ? captured
                : new Value.Text("1", Place.NOWHERE);
  }

  private static List<Value> groups(Matcher match, Place from) {
    var all = new ArrayList<Value>();
    for (int i = 1; i <= match.groupCount(); i++) {
      var text = match.group(i);
      all.add(text == null ? Values.NOTHING : new Value.Text(text, from));
    }
    return all;
  }

  private static Value joined(List<List<Value>> found) {
    var all = new ArrayList<Value>();
    for (int i = 0; i < found.getFirst().size(); i++) {
      int at = i;
      all.add(Values.join(found.stream().map(one -> one.get(at)).toList()));
    }
    return new Value.Seq(all, false);
  }

  /// Without a target it changes `$_`. What cannot be told may have stayed as it was.
  private Value substitute(Call call) {
    boolean bare = call.size() < 4;
    var old = bare ? call.variable("$_").orElse(Values.UNKNOWN) : call.value(3);
    var pattern = PerlPattern.of(call.value(0), call.value(2));
    var changed = new ArrayList<Value>();
    for (var choice : old.choices()) {
      changed.add(pattern.flatMap(known -> Values.exact(choice).flatMap(text -> replaced(call, known, text)))
          .<Value>map(text -> new Value.Text(text, Values.asText(choice).from()))
          .orElseGet(() -> Values.join(choice, Values.UNKNOWN)));
    }
    var result = Values.join(changed);
    if (!bare) {
      return result;
    }
    if (call.variable("$_").isPresent()) {
      call.assign(new Node.Var(call.place().line(), "$_"), result);
    }
    var before = Values.exact(old);
    return before.isEmpty() || Values.exact(result).isEmpty() ? Values.UNKNOWN
        : Values.exact(result).equals(before) ? Values.NOTHING : new Value.Text("1", Place.NOWHERE);
  }

  private Optional<String> replaced(Call call, PerlPattern pattern, String text) {
    var match = pattern.runs() ? Optional.<Matcher>empty() : pattern.matcher(text);
    if (match.isEmpty()) {
      return Optional.empty();
    }
    var made = new StringBuilder();
    int end = 0;
    for (int times = 0; times < MOST_PARTS; times++) {
      var finds = pattern.finds(match.get());
      if (finds.isEmpty()) {
        return Optional.empty();
      }
      if (!finds.get() || times > 0 && !pattern.everywhere()) {
        return Optional.of(made.append(text.substring(end)).toString());
      }
      call.machine().run().journal().set(groups, new Value.Seq(groups(match.get(), call.place()), false));
      var by = call.again(1);
      var put = by instanceof Value.Nothing ? Optional.of("") : Values.exact(by);
      if (put.isEmpty()) {
        return Optional.empty();
      }
      made.append(text, end, match.get().start()).append(put.get());
      end = match.get().end();
    }
    return Optional.empty();
  }

  private static Value split(Call call) {
    if (call.size() == 0) {
      return new Value.Seq(List.of(), true);
    }
    var first = call.nodes().getFirst();
    boolean written = first instanceof Node.Call(_, var name, _) && name.equals(MATCH);
    var pattern = written ? PerlPattern.of(call.eval(((Node.Call) first).arguments().getFirst()),
        call.eval(((Node.Call) first).arguments().get(1)))
        : PerlPattern.of(call.value(0), new Value.Text("", Place.NOWHERE));
    var of = call.size() > 1 ? call.value(1) : call.variable("$_").orElse(Values.UNKNOWN);
    var text = Values.exact(of);
    if (pattern.isEmpty() || text.isEmpty()) {
      return new Value.Seq(List.of(), true);
    }
    boolean words = !written && pattern.get().source().equals(" ");
    var parts = words ? PerlPattern.of("\\s+").parts(text.get().strip(), limit(call))
        : pattern.get().parts(text.get(), limit(call));
    if (parts.isEmpty() || parts.get().size() > MOST_PARTS) {
      return new Value.Seq(List.of(), true);
    }
    var from = Values.asText(of).from();
    return new Value.Seq(parts.get().stream().<Value>map(part -> new Value.Text(part, from)).toList(), false);
  }

  private static int limit(Call call) {
    return call.size() < 3 ? 0
        : Values.exact(call.value(2)).filter(text -> text.matches("\\d{1,4}")).map(Integer::parseInt).orElse(0);
  }
}
