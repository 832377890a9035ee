package org.portolan.importers.script.perl;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Machine;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.code.Unit;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.model.intake.UnreadKind;

/// Classes: `bless`, `ref`, `can`, parents, accessors, and the constructors that Moo and its kin write.
final class PerlObjects {
  private static final Set<String> KNOWN =
      Set.of("bless", "ref", "blessed", "use parent", "use base", "use constant", "use vars",
          "has", "extends", "with", "before", "after", "around");
  private static final Pattern SERVERS =
      Pattern.compile("(?:\\w+::)+(?:\\w*Server|\\w*Router|\\w*Dispatcher)(?:::\\w+)*");
  private static final String CONSTRUCTOR = """
      sub new { my $class = shift;
        my $given = $class->can('BUILDARGS') ? $class->BUILDARGS(@_) : { ref $_[0] ? %{$_[0]} : @_ };
        my $self = bless $given, ref($class) || $class;
        $self->BUILD($given) if $self->can('BUILD'); return $self }
      sub new_with_options { my $class = shift; return $class->new(words_as_attributes(), @_) }""";

  private final PerlModifiers modifiers = new PerlModifiers();
  /// Of each class the first object that was made.
  private final Map<String, Value> made = new LinkedHashMap<>();

  boolean knows(String name) {
    return KNOWN.contains(name);
  }

  void constructor(Machine machine, String home) {
    if (machine.ancestry(home).stream().noneMatch(type -> machine.find(type + "::new").isPresent())) {
      prelude(machine, home, CONSTRUCTOR);
    }
  }

  private static void prelude(Machine machine, String home, String source) {
    machine.prelude(PerlParser.parse("package " + home + "; " + source, "", 1), home);
  }

  Optional<Value> call(Call call, String name) {
    return Optional.ofNullable(switch (name) {
      case "bless" -> bless(call);
      case "fields::new" -> ofFields(call);
      case "ref" -> ref(call, text(""));
      case "blessed", "Scalar::Util::blessed" -> ref(call, Values.NOTHING);
      case "use parent", "use base", "extends" -> parents(call);
      case "with" -> roles(call);
      case "use constant" -> constants(call);
      case "use vars" -> Values.NOTHING;
      case "has" -> PerlAttributes.has(call);
      case "option" ->
          PerlAttributes.pairs(call.nodes().subList(Math.min(1, call.size()), call.size())).containsKey("is")
              ? PerlAttributes.has(call) : null;
      case "before", "after", "around" -> modifiers.add(call, name);
      default -> null;
    });
  }

  /// At the program's end every object goes, and may have something left to do.
  void end(Machine machine) {
    for (var object : List.copyOf(made.values())) {
      for (var last : List.of("DESTROY", "DEMOLISH")) {
        if (machine.hasMethod(object, last)) {
          machine.method(object, last, List.of());
        }
      }
    }
  }

  private Value bless(Call call) {
    var of = call.value(0);
    var type =
        call.size() > 1 ? call.value(1).choices().stream().flatMap(choice -> Values.exact(choice).stream()).findFirst()
            : Optional.of(call.home());
    if (of.isUnknown() && type.isPresent()) {
      var object = call.machine().thing();
      call.machine().run().journal().set(object.other(), Values.UNKNOWN);
      of = new Value.Ref(object);
    }
    for (var choice : of.choices()) {
      if (choice instanceof Value.Ref(var thing)) {
        type.ifPresent(thing::become);
        made.putIfAbsent(thing.type(), choice);
      }
    }
    return of;
  }

  /// `fields::new($class)`: an object of that class, or of the class of another one.
  private Value ofFields(Call call) {
    var made = call.machine().thing();
    var like = call.value(0) instanceof Value.Ref(var thing) ? Optional.of(thing.type()) : Values.exact(call.value(0));
    made.become(like.orElse(call.home()));
    var object = new Value.Ref(made);
    this.made.putIfAbsent(made.type(), object);
    return object;
  }

  private static Value ref(Call call, Value none) {
    var value = call.size() == 0 ? call.variable("$_").orElse(Values.UNKNOWN) : call.value(0);
    return Values.join(value.choices().stream().map(choice -> switch (choice) {
      case Value.Ref(var thing) -> !thing.type().isEmpty() ? text(thing.type())
          : thing.existing("$").isPresent() ? text("SCALAR")
              : !thing.fields().isEmpty() ? either("HASH", thing.items().items().isEmpty())
                  : !thing.items().items().isEmpty() ? text("ARRAY") : Values.UNKNOWN;
      case Value.Code _ -> text("CODE");
      case Value.Handle _ -> text("DBI::db");
      case Value.Text _,Value.Nothing _ -> none;
      case Value.Unknown _,Value.Seq _,Value.Type _,Value.Many _ -> Values.UNKNOWN;
    }).toList());
  }

  private static Value either(String kind, boolean certain) {
    return certain ? text(kind) : Values.join(text(kind), Values.UNKNOWN);
  }

  private static Value text(String text) {
    return new Value.Text(text, Place.NOWHERE);
  }

  private static Value parents(Call call) {
    for (var parent : call.values()) {
      Values.exact(parent).filter(name -> !name.startsWith("-")).ifPresent(name -> {
        call.machine().parent(call.home(), name);
        call.machine().load(name, call.place().path(), List.of(), call.home());
      });
    }
    return Values.NOTHING;
  }

  private Value roles(Call call) {
    for (var role : call.values()) {
      Values.exact(role).ifPresent(name -> {
        call.machine().load(name, call.place().path(), List.of(), call.home());
        call.machine().role(call.home(), name);
        modifiers.take(call.machine(), call.home(), name);
      });
    }
    return Values.NOTHING;
  }

  /// `use constant A => 1`, `use constant { A => 1, B => 2 }`: functions that give back what a variable keeps.
  private static Value constants(Call call) {
    var first = call.size() == 0 ? Values.NOTHING : call.value(0);
    if (first instanceof Value.Ref(var thing)) {
      thing.fields().forEach((name, cell) -> constant(call, name, cell.value()));
    } else {
      var values = Values.list(first).items();
      if (!values.isEmpty()) {
        Values.exact(values.getFirst()).ifPresent(
            name -> constant(call, name,
                values.size() == 2 ? values.get(1) : new Value.Seq(values.subList(1, values.size()), false)));
      }
    }
    return Values.NOTHING;
  }

  private static void constant(Call call, String name, Value value) {
    var full = call.home() + "::" + name;
    var cell = "constant " + full;
    call.machine().globals().declare(cell, value);
    call.machine().define(
        new Unit(full, List.of(), new Node.Var(call.place().line(), cell), call.place(), call.home()));
  }

  /// Functions that a library's server is handed only answer requests; which those are, nobody knows here.
  static Optional<Value> serving(Call call, Value receiver) {
    var type = receiver instanceof Value.Ref(var thing) ? thing.type() : "";
    if (!SERVERS.matcher(type).matches() || call.machine().knows(type)) {
      return Optional.empty();
    }
    if (call.values().stream().anyMatch(Value.Code.class::isInstance) && type.contains("Server")) {
      call.machine().run().unread(call.place(), UnreadKind.DYNAMIC,
          "What " + type + " runs for those who ask it was not followed");
    }
    return Optional.of(Values.UNKNOWN);
  }

  Optional<Value> method(Call call, Value receiver, String name) {
    return Optional.ofNullable(switch (name) {
      case "can" -> can(call, receiver);
      case "BUILDARGS" ->
          call.size() == 1 && call.value(0) instanceof Value.Ref(var given) && given.items().items().isEmpty()
              ? call.value(0) : call.eval(new Node.MakeMap(call.place().line(), call.nodes()));
      case "isa", "DOES", "VERSION", "import", "unimport" -> {
        call.values();
        yield Values.UNKNOWN;
      }
      case "mk_accessors", "mk_ro_accessors", "mk_classdata" -> {
        var maker = name.equals("mk_ro_accessors") ? "make_ro_accessor" : "make_accessor";
        for (var value : call.values()) {
          Values.exact(value).ifPresent(field -> accessor(call, receiver, maker, field));
        }
        Values.exact(receiver).ifPresent(home -> constructor(call.machine(), home));
        yield Values.NOTHING;
      }
      default -> null;
    });
  }

  /// Class::Accessor asks the class itself to make each accessor.
  private static void accessor(Call call, Value type, String maker, String field) {
    var own = call.machine().methodOf(type, maker)
        .map(_ -> call.machine().method(type, maker, List.of(new Value.Text(field, call.place()))));
    if (own.isPresent() && own.get() instanceof Value.Code code) {
      call.machine().define(call.home() + "::" + field, code);
    } else {
      PerlAttributes.attribute(call, field, Map.of());
    }
  }

  private static Value can(Call call, Value receiver) {
    var type = receiver instanceof Value.Ref(var thing) ? thing.type() : Values.exact(receiver).orElse("");
    var name = Values.exact(call.value(0)).orElse("");
    if (type.isEmpty() || name.isEmpty()) {
      return Values.UNKNOWN;
    }
    for (var ancestor : call.machine().ancestry(type)) {
      var found = call.machine().find(ancestor + "::" + name);
      if (found.isPresent()) {
        return found.get();
      }
    }
    return Values.NOTHING;
  }
}
