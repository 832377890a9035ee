package org.portolan.importers.script.perl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Thing;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// Getopt::Long and Getopt::Std, carried out with the command line that the job really has.
final class PerlOptions {
  private static final String PARSER = "Getopt::Long::Parser";

  private PerlOptions() {}

  static Optional<Value> call(Call call, String name, Thing arguments) {
    return switch (name) {
      case "GetOptions", "Getopt::Long::GetOptions" -> Optional.of(getLong(call, call.values(), arguments));
      case "GetOptionsFromArray", "Getopt::Long::GetOptionsFromArray" -> fromArray(call);
      case "getopt", "Mojo::Util::getopt" -> ofMojo(call, arguments);
      case "words_as_attributes" -> Optional.of(new Value.Seq(attributes(arguments.items().items()), false));
      case "getopts", "Getopt::Std::getopts" -> Optional.of(getShort(call, arguments));
      default -> Optional.empty();
    };
  }

  /// `GetOptionsFromArray(\@words, …)`
  private static Optional<Value> fromArray(Call call) {
    var values = call.values();
    return !values.isEmpty() && values.getFirst() instanceof Value.Ref(var words)
        ? Optional.of(getLong(call, values.subList(1, values.size()), words)) : Optional.empty();
  }

  /// Mojo's `getopt \@words, [ 'pass_through' ], 'days=i' => \my $days`; without a list it takes the job's own words.
  private static Optional<Value> ofMojo(Call call, Thing arguments) {
    var values = call.values();
    var words = !values.isEmpty() && values.getFirst() instanceof Value.Ref(var given) ? given : arguments;
    int start = words == arguments ? 0 : 1;
    boolean settings = start < values.size() && values.get(start) instanceof Value.Ref;
    var specs = values.subList(settings ? start + 1 : start, values.size());
    return specs.size() > 1 && specs.get(1) instanceof Value.Ref ? Optional.of(getLong(call, specs, words))
        : Optional.empty();
  }

  /// `Getopt::Long::Parser->new->getoptions(…)`
  static Optional<Value> method(Call call, Value receiver, String name, Thing arguments) {
    if (name.equals("new") && Values.exact(receiver).filter(PARSER::equals).isPresent()) {
      var parser = call.machine().thing();
      parser.become(PARSER);
      return Optional.of(new Value.Ref(parser));
    }
    if (!(receiver instanceof Value.Ref(var parser) && parser.type().equals(PARSER))) {
      return Optional.empty();
    }
    return switch (name) {
      case "getoptions" -> Optional.of(getLong(call, call.values(), arguments));
      case "getoptionsfromarray" -> fromArray(call);
      default -> Optional.empty();
    };
  }

  /// `--table orders --dry-run`: what MooseX::Getopt and MooX::Options give the constructor. Which options take a word
  /// is not asked: one that takes none is only true of it, too.
  private static List<Value> attributes(List<Value> words) {
    var attributes = new ArrayList<Value>();
    read(words, Map.of(), new ArrayList<>()).forEach((name, value) -> {
      attributes.add(new Value.Text(name.replace('-', '_'), Place.NOWHERE));
      attributes.add(value);
    });
    return attributes;
  }

  private static Value getLong(Call call, List<Value> values, Thing arguments) {
    var targets = new LinkedHashMap<String, Value>();
    var aliases = new LinkedHashMap<String, String>();
    boolean hash = !values.isEmpty() && values.getFirst() instanceof Value.Ref;
    int i = hash ? 1 : 0;
    while (i < values.size()) {
      var spec = Values.exact(values.get(i)).orElse("");
      i++;
      var option = named(spec, aliases);
      if (i < values.size() && !(values.get(i) instanceof Value.Text)) {
        targets.put(option, values.get(i));
        i++;
      }
    }
    var rest = new ArrayList<Value>();
    var given = read(arguments.items().items(), aliases, rest);
    for (var option : given.entrySet()) {
      var target = targets.get(option.getKey());
      if (target != null) {
        hand(call, target, option.getKey(), option.getValue());
      } else if (!hash) {
        call.assign(new Node.Var(0, "$opt_" + option.getKey().replace('-', '_')), option.getValue());
      } else if (values.getFirst() instanceof Value.Ref(var thing)) {
        call.machine().run().journal().set(thing.field(option.getKey()), option.getValue());
      }
    }
    arguments.items(call.machine().run().journal(), rest, arguments.items().open());
    return new Value.Text("1", Place.NOWHERE);
  }

  /// `days|d=i` has two names, and takes a value.
  ///
  /// @return its first name
  static String named(String spec, Map<String, String> aliases) {
    var names = spec.replaceFirst("[=:!+].*$", "").split("\\|", 20);
    for (var alias : names) {
      aliases.put(alias, names[0] + (spec.contains("=") || spec.contains(":") ? "=" : ""));
    }
    return names[0];
  }

  /// What the command line says, under the options' first names.
  static Map<String, Value> read(List<Value> words, Map<String, String> aliases, List<Value> rest) {
    var given = new LinkedHashMap<String, Value>();
    for (int i = 0; i < words.size(); i++) {
      var word = Values.exact(words.get(i)).orElse("");
      if (word.equals("--")) {
        rest.addAll(words.subList(i + 1, words.size()));
        return given;
      }
      if (!word.startsWith("-") || word.equals("-")) {
        rest.add(words.get(i));
        continue;
      }
      var plain = word.replaceFirst("^--?", "");
      int equals = plain.indexOf('=');
      var name = equals < 0 ? plain : plain.substring(0, equals);
      boolean negated = name.startsWith("no") && !aliases.containsKey(name)
          && aliases.containsKey(name.replaceFirst("^no-?", ""));
      var known = aliases.get(negated ? name.replaceFirst("^no-?", "") : name);
      if (known == null && isBundle(word, aliases)) {
        plain.chars().forEach(letter -> given.put(aliases.getOrDefault(Character.toString(letter), ""),
            new Value.Text("1", Place.NOWHERE)));
        continue;
      }
      boolean next = i + 1 < words.size() && !Values.exact(words.get(i + 1)).orElse("x").startsWith("-");
      boolean wantsValue = known == null ? next : known.endsWith("=");
      Value value = negated ? new Value.Text("0", Place.NOWHERE) : new Value.Text("1", Place.NOWHERE);
      if (equals >= 0) {
        value = new Value.Text(plain.substring(equals + 1), Place.NOWHERE);
      } else if (wantsValue && i + 1 < words.size()) {
        i++;
        value = words.get(i);
      }
      given.put(known == null ? name : known.replace("=", ""), value);
    }
    return given;
  }

  /// `-FAr`: several options of one letter each, none of which takes a value (`bundling`).
  private static boolean isBundle(String word, Map<String, String> aliases) {
    return word.matches("-\\w{2,}") && word.substring(1).chars()
        .allMatch(letter -> !aliases.getOrDefault(Character.toString(letter), "=").endsWith("="));
  }

  private static void hand(Call call, Value target, String name, Value value) {
    var journal = call.machine().run().journal();
    switch (target) {
      case Value.Ref(var thing) -> thing.existing("$").ifPresentOrElse(cell -> journal.set(cell, value),
          () -> thing.append(journal, List.of(value), false));
      case Value.Code code ->
          call.machine().invoke(code, List.of(new Value.Text(name, Place.NOWHERE), value), false);
      case Value.Text _,Value.Unknown _,Value.Nothing _,Value.Seq _,Value.Handle _,Value.Type _,Value.Many _ -> {
        // no place to put it
      }
    }
  }

  private static Value getShort(Call call, Thing arguments) {
    var letters = Values.exact(call.value(0)).orElse("");
    var into =
        call.size() > 1 && call.value(1) instanceof Value.Ref(var thing) ? Optional.of(thing) : Optional.<Thing>empty();
    var rest = new ArrayList<Value>();
    var words = arguments.items().items();
    var journal = call.machine().run().journal();
    for (int i = 0; i < words.size(); i++) {
      var word = Values.exact(words.get(i)).orElse("");
      if (!word.startsWith("-") || word.length() < 2 || !rest.isEmpty()) {
        rest.add(words.get(i));
        continue;
      }
      for (int at = 1; at < word.length(); at++) {
        var letter = String.valueOf(word.charAt(at));
        Value value = new Value.Text("1", Place.NOWHERE);
        if (letters.contains(letter + ":")) {
          value = at + 1 < word.length() ? new Value.Text(word.substring(at + 1), Place.NOWHERE)
              : i + 1 < words.size() ? words.get(++i) : Values.UNKNOWN;
          at = word.length();
        }
        var option = value;
        into.ifPresentOrElse(hash -> journal.set(hash.field(letter), option), () -> call.assign(
            new Node.Var(0, "$opt_" + letter), option));
      }
    }
    arguments.items(journal, rest, arguments.items().open());
    return new Value.Text("1", Place.NOWHERE);
  }
}
