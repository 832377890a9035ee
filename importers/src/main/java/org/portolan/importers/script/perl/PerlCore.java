package org.portolan.importers.script.perl;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.value.Formats;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Thing;
import org.portolan.importers.script.value.Truth;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.importers.sql.Hole;

/// Perl's functions on strings and lists, as far as they carry values on.
final class PerlCore {
  private static final Set<String> KNOWN = Set.of("lc", "uc", "lcfirst", "ucfirst", "join", "sprintf", "map",
      "grep", "sort", "reverse", "push", "unshift", "shift", "pop", "keys", "values", "each", "scalar", "defined",
      "exists", "delete", "first", "any", "all", "none", "uniq", "shuffle", "uniqnum", "uniqstr", "List::Util::uniq",
      "List::Util::shuffle",
      "List::MoreUtils::uniq", "x", "chomp", "chop", "local", "undef",
      "quotemeta", "wantarray", "List::Util::first", "splice", "index", "warn",
      "trim");

  boolean knows(String name) {
    return KNOWN.contains(name);
  }

  Optional<Value> call(Call call, String name) {
    return Optional.ofNullable(switch (name) {
      case "lc" -> Values.map(operand(call), text -> text.toLowerCase(Locale.ROOT));
      case "uc" -> Values.map(operand(call), text -> text.toUpperCase(Locale.ROOT));
      case "ucfirst" -> Values.map(operand(call), text -> first(text, true));
      case "lcfirst" -> Values.map(operand(call), text -> first(text, false));
      case "trim" -> Values.map(operand(call), String::strip);
      case "quotemeta" -> operand(call);
      case "join" -> join(call);
      case "sprintf" -> Formats.sprintf(call.values());
      case "map" -> each(call, true);
      case "grep" -> each(call, false);
      case "uniq", "shuffle", "uniqnum", "uniqstr", "List::Util::uniq", "List::Util::shuffle",
          "List::MoreUtils::uniq" ->
          call.eval(new Node.Seq(0, call.nodes()));
      case "first", "List::Util::first" ->
          Values.join(Values.join(Values.list(each(call, false)).items()), Values.UNKNOWN);
      case "any", "all", "none" -> {
        each(call, true);
        yield Values.UNKNOWN;
      }
      case "sort", "reverse" -> sorted(call);
      case "push", "unshift" -> push(call, name.equals("push"));
      case "shift" -> PerlLists.take(call, true);
      case "pop" -> PerlLists.take(call, false);
      case "keys" -> every(call, 0);
      case "values" -> every(call, 1);
      case "each" -> new Value.Seq(List.of(), true);
      case "scalar" -> count(call);
      case "chomp" -> PerlLines.chomped(call);
      case "splice" -> PerlLists.splice(call);
      case "index", "chop" -> {
        call.values();
        yield Values.UNKNOWN;
      }
      case "defined", "exists" -> defined(call);
      case "delete" -> delete(call);
      case "undef" -> undef(call);
      case "local" -> call.value(0);
      case "x" -> new Value.Seq(call.values(), true);
      case "warn" -> {
        call.values();
        yield new Value.Text("1", Place.NOWHERE);
      }
      default -> null;
    });
  }

  private static Value operand(Call call) {
    return call.size() > 0 ? call.value(0) : call.variable("$_").orElse(Values.UNKNOWN);
  }

  private static String first(String text, boolean upper) {
    if (text.isEmpty()) {
      return text;
    }
    var head = text.substring(0, 1);
    return (upper ? head.toUpperCase(Locale.ROOT) : head.toLowerCase(Locale.ROOT)) + text.substring(1);
  }

  private static Value join(Call call) {
    var separator = call.value(0);
    var parts = new ArrayList<Value>();
    boolean open = false;
    for (var node : call.nodes().subList(Math.min(1, call.size()), call.size())) {
      var list = Values.list(call.eval(node));
      open |= list.open();
      for (var item : list.items()) {
        if (!parts.isEmpty()) {
          parts.add(separator);
        }
        parts.add(item);
      }
    }
    if (open) {
      parts.add(new Value.Text(Hole.TEXT, Place.NOWHERE));
    }
    return Values.concat(parts);
  }

  /// `map`: what the code makes of each element; `grep`: the elements that are not certainly left out.
  private static Value each(Call call, boolean mapping) {
    var results = new ArrayList<Value>();
    if (call.size() == 0) {
      return new Value.Seq(List.of(), true);
    }
    var code = call.nodes().getFirst();
    boolean open = false;
    for (var node : call.nodes().subList(1, call.size())) {
      var list = Values.list(call.eval(node));
      open |= list.open() || list.items().size() > Thing.MOST_ITEMS;
      for (var item : list.items().subList(0, Math.min(Thing.MOST_ITEMS, list.items().size()))) {
        collect(call, code, item, mapping, results);
      }
    }
    if (open) {
      var ofOthers = new ArrayList<Value>();
      collect(call, code, Values.UNKNOWN, mapping, ofOthers);
      // one object stands for those that are made of the elements which nobody knows
      if (mapping && ofOthers.stream().anyMatch(Values::isObject)) {
        results.addAll(ofOthers);
      }
    }
    return new Value.Seq(results, open);
  }

  private static void collect(Call call, Node code, Value item, boolean mapping, List<Value> results) {
    var body = code instanceof Node.Lambda(_, var unit) ? unit.body() : code;
    var element = call.changing("$_", item, body);
    var made = element.made();
    if (!mapping) {
      if (Values.truth(made) != Truth.NO) {
        results.add(element.left());
      }
    } else if (made instanceof Value.Seq(var items, _)) {
      results.addAll(items);
    } else if (!(made instanceof Value.Nothing && PerlMatches.isMatch(body))) {
      results.add(made);
    }
  }

  private static Value sorted(Call call) {
    var nodes = call.nodes();
    boolean code = !nodes.isEmpty() && nodes.getFirst() instanceof Node.Lambda;
    return call.eval(new Node.Seq(0, code ? nodes.subList(1, nodes.size()) : nodes));
  }

  private static Value push(Call call, boolean behind) {
    if (call.size() < 2) {
      return Values.UNKNOWN;
    }
    var more = Values.list(call.eval(new Node.Seq(0, call.nodes().subList(1, call.size()))));
    var journal = call.machine().run().journal();
    if (call.nodes().getFirst() instanceof Node.Var(_, var name) && name.equals("@ISA")) {
      more.items()
          .forEach(parent -> Values.exact(parent).ifPresent(known -> call.machine().parent(call.home(), known)));
    }
    for (var thing : call.things(call.nodes().getFirst())) {
      if (behind) {
        thing.append(journal, more.items(), more.open());
      } else {
        var all = new ArrayList<>(more.items());
        all.addAll(thing.items().items());
        thing.items(journal, all, more.open() || thing.items().open());
      }
    }
    return Values.UNKNOWN;
  }

  private static Value every(Call call, int start) {
    var pairs = Values.list(call.size() == 0 ? Values.UNKNOWN : call.value(0));
    var found = new ArrayList<Value>();
    for (int i = start; i < pairs.items().size(); i += 2) {
      found.add(pairs.items().get(i));
    }
    return new Value.Seq(found, pairs.open());
  }

  private static Value count(Call call) {
    var value = operand(call);
    if (value instanceof Value.Seq(var items, var open)) {
      return open ? Values.UNKNOWN : new Value.Text(String.valueOf(items.size()), Place.NOWHERE);
    }
    return value;
  }

  private static Value defined(Call call) {
    var value = operand(call);
    var known = value.choices().stream().map(choice -> switch (choice) {
      case Value.Nothing _ -> 0;
      case Value.Unknown _ -> 2;
      case Value.Seq(var items, var open) -> open ? 2 : items.isEmpty() ? 0 : 1;
      case Value.Text _,Value.Ref _,Value.Code _,Value.Handle _,Value.Type _,Value.Many _ -> 1;
    }).distinct().toList();
    if (known.size() != 1 || known.getFirst() == 2) {
      return Values.UNKNOWN;
    }
    return known.getFirst() == 0 ? Values.NOTHING : new Value.Text("1", Place.NOWHERE);
  }

  private static Value delete(Call call) {
    var value = operand(call);
    if (call.size() > 0 && call.nodes().getFirst() instanceof Node.Field field) {
      call.assign(field, Values.NOTHING);
      forget(call, field);
    }
    return value;
  }

  /// Where it is certain that the element is deleted, its key is, too.
  private static void forget(Call call, Node.Field field) {
    var container = field.container() instanceof Node.Var(var line, var name) && name.startsWith("%")
        ? call.eval(new Node.RefTo(line, field.container())) : call.eval(field.container());
    if (container instanceof Value.Ref(var thing) && call.machine().run().journal().isCertain()) {
      Values.exact(call.eval(field.key())).ifPresent(thing::forget);
    }
  }

  private static Value undef(Call call) {
    if (call.size() > 0) {
      call.assign(call.nodes().getFirst(),
          call.nodes().getFirst() instanceof Node.Var(_, var name) && !name.startsWith("$")
              ? new Value.Seq(List.of(), false) : Values.NOTHING);
    }
    return Values.NOTHING;
  }
}
