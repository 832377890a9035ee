package org.portolan.importers.script.perl;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Thing;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// Getopt::Long::Descriptive, carried out with the command line that the job really has: an object that knows each
/// option, given or not.
final class PerlDescribedOptions {
  /// Takes the options before the first other word only, as programs made of commands do.
  private static final String LEADING = "leading_options";
  private static final Set<String> NAMES =
      Set.of("describe_options", "Getopt::Long::Descriptive::describe_options", LEADING);
  private static final String OPTIONS = "Getopt::Long::Descriptive::Opts";
  private static final String USAGE = "Getopt::Long::Descriptive::Usage";

  private final Map<String, String> aliases = new LinkedHashMap<>();
  private final Map<String, Value> defaults = new LinkedHashMap<>();
  /// Of options that exclude each other, what they say together.
  private final Map<String, String> modes = new HashMap<>();

  private PerlDescribedOptions() {}

  /// `my ($opt, $usage) = describe_options('%c %o', [ 'days|d=i', 'how many', { default => 3 } ], …)`
  static Optional<Value> call(Call call, String name, Thing arguments) {
    if (!NAMES.contains(name)) {
      return Optional.empty();
    }
    var described = new PerlDescribedOptions();
    call.values().forEach(described::describe);
    var options = described.taken(call, arguments, name.equals(LEADING));
    var usage = call.machine().thing();
    usage.become(USAGE);
    return Optional.of(new Value.Seq(List.of(options, new Value.Ref(usage)), false));
  }

  /// `$opt->days`
  static Optional<Value> method(Call call, Value receiver, String name) {
    return receiver instanceof Value.Ref(var thing) && thing.type().equals(OPTIONS) && call.size() == 0
        ? thing.existing(name).map(cell -> cell.value()) : Optional.empty();
  }

  private void describe(Value said) {
    if (!(said instanceof Value.Ref(var spec)) || spec.items().items().isEmpty()) {
      return;
    }
    var items = spec.items().items();
    var option = PerlOptions.named(Values.exact(items.getFirst()).orElse(""), aliases);
    defaults.putIfAbsent(option, Values.NOTHING);
    if (items.getLast() instanceof Value.Ref(var about)) {
      about.existing("default").ifPresent(cell -> defaults.put(option, cell.value()));
      about.existing("one_of").map(cell -> cell.value())
          .filter(Value.Ref.class::isInstance).ifPresent(list -> ((Value.Ref) list).thing().items().items()
              .forEach(one -> choice(one, option)));
    }
  }

  /// `[ mode => hidden => { one_of => [ [ 'purge', … ], [ 'report', … ] ] } ]`
  private void choice(Value one, String mode) {
    if (one instanceof Value.Ref(var spec) && !spec.items().items().isEmpty()) {
      describe(one);
      modes.put(PerlOptions.named(Values.exact(spec.items().items().getFirst()).orElse(""), aliases), mode);
    }
  }

  private Value taken(Call call, Thing arguments, boolean leading) {
    var words = arguments.items().items();
    int end = leading ? leading(words) : words.size();
    var rest = new ArrayList<Value>();
    var all = new LinkedHashMap<>(defaults);
    PerlOptions.read(words.subList(0, end), aliases, rest).forEach((option, value) -> {
      all.put(option, value);
      Optional.ofNullable(modes.get(option))
          .ifPresent(mode -> all.put(mode, new Value.Text(option.replace('-', '_'), Place.NOWHERE)));
    });
    rest.addAll(words.subList(end, words.size()));
    var journal = call.machine().run().journal();
    arguments.items(journal, rest, arguments.items().open());
    var options = call.machine().thing();
    options.become(OPTIONS);
    all.forEach((option, value) -> journal.set(options.field(option.replace('-', '_')), value));
    return new Value.Ref(options);
  }

  private int leading(List<Value> words) {
    int i = 0;
    while (i < words.size() && Values.exact(words.get(i)).filter(word -> word.matches("-.+")).isPresent()) {
      var plain = Values.exact(words.get(i)).orElse("").replaceFirst("^--?", "");
      i += aliases.getOrDefault(plain, "").endsWith("=") ? 2 : 1;
    }
    return Math.min(i, words.size());
  }
}
