package org.portolan.importers.script.perl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.code.Unit;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// The methods that `has` writes (Moose, Moo, Mojo): what gives an attribute, makes it on demand, sets it, and what
/// is passed on to the object it holds.
final class PerlAttributes {
  private PerlAttributes() {}

  static Value has(Call call) {
    var options = pairs(call.nodes().subList(Math.min(1, call.size()), call.size()));
    for (var item : Values.list(call.value(0)).items()) {
      for (var choice : item instanceof Value.Ref(var thing) ? thing.items().items() : List.of(item)) {
        Values.exact(choice).filter(name -> name.matches("\\+?\\w+"))
            .ifPresent(name -> attribute(call, name.replace("+", ""), shorthand(call, options)));
      }
    }
    return Values.NOTHING;
  }

  /// Mojo writes `has name => 'value'` and `has name => sub { … }`.
  private static Map<String, Node> shorthand(Call call, Map<String, Node> options) {
    return options.isEmpty() && call.size() == 2 ? Map.of("default", call.nodes().get(1)) : options;
  }

  static void attribute(Call call, String name, Map<String, Node> options) {
    define(call, name, accessor(call, name, options));
    for (var other : List.of("reader", "writer", "accessor")) {
      text(options.get(other)).ifPresent(method -> define(call, method, accessor(call, name, options)));
    }
    if (options.containsKey("handles") && !options.containsKey("traits")) {
      handles(call, name, call.eval(options.get("handles")));
    }
  }

  /// `my $self = shift; $self->{name} = shift if @_; $self->{name} ||= what is made on demand; $self->{name}`
  private static Node accessor(Call call, String name, Map<String, Node> options) {
    int line = call.place().line();
    var self = new Node.Var(line, "$self");
    var field = new Node.Field(line, self, new Node.Literal(line, name), false);
    var shift = new Node.Call(line, "shift", List.of());
    var body = new ArrayList<Node>();
    body.add(new Node.Assign(line, new Node.My(line, List.of(self), false), Node.Op.SET, shift));
    body.add(new Node.If(line, new Node.Var(line, "@_"), new Node.Assign(line, field, Node.Op.SET, shift),
        new Node.Nil(line)));
    var made = made(call, name, options, self);
    made.ifPresent(value -> body.add(new Node.Assign(line, field, Node.Op.DEFAULT, value)));
    // a connection that is an object of the tree's class keeps nothing
    body.add(made.<Node>map(value -> new Node.Or(line, field, value, true)).orElse(field));
    return new Node.Block(line, body);
  }

  private static Optional<Node> made(Call call, String name, Map<String, Node> options, Node self) {
    int line = call.place().line();
    var given = options.get("default");
    if (given != null) {
      var kept = new Node.Var(line, "default " + call.home() + "::" + name);
      var value = call.eval(given);
      call.machine().globals().declare(kept.name(), value);
      return Optional.of(value instanceof Value.Code ? new Node.Apply(line, kept, List.of(self)) : kept);
    }
    var builder = options.get("builder");
    if (builder instanceof Node.Lambda) {
      return Optional.of(new Node.Apply(line, builder, List.of(self)));
    }
    boolean lazy = options.containsKey("lazy") || options.containsKey("lazy_build")
        || text(options.get("is")).filter("lazy"::equals).isPresent();
    return builder == null && !lazy ? Optional.empty()
        : Optional.of(new Node.Method(line, self, new Node.Literal(line, text(builder)
            .filter(method -> !method.equals("1")).orElse("_build_" + name)), List.of()));
  }

  private static Optional<String> text(@Nullable Node node) {
    return node instanceof Node.Literal(_, var text) ? Optional.of(text) : Optional.empty();
  }

  /// `handles => [qw( dbh )]`, `handles => { here => 'there' }`
  private static void handles(Call call, String name, Value names) {
    if (names instanceof Value.Ref(var thing)) {
      thing.items().items().forEach(method -> Values.exact(method).ifPresent(same -> passOn(call, same, name, same)));
      thing.fields().forEach((here, cell) -> Values.exact(cell.value())
          .ifPresent(there -> passOn(call, here, name, there)));
    }
  }

  private static void passOn(Call call, String here, String attribute, String there) {
    int line = call.place().line();
    var self = new Node.Var(line, "$self");
    var held = new Node.Method(line, self, new Node.Literal(line, attribute), List.of());
    define(call, here, new Node.Block(line, List.of(
        new Node.Assign(line, new Node.My(line, List.of(self), false), Node.Op.SET,
            new Node.Call(line, "shift", List.of())),
        new Node.Method(line, held, new Node.Literal(line, there), List.of(new Node.Var(line, "@_"))))));
  }

  private static void define(Call call, String name, Node body) {
    call.machine().define(new Unit(call.home() + "::" + name, List.of(), body, call.place(), call.home()));
  }

  /// The named arguments of a call such as `has x => (is => 'ro')`, as nodes.
  static Map<String, Node> pairs(List<Node> nodes) {
    var flat = new ArrayList<Node>();
    flatten(nodes, flat);
    var pairs = new LinkedHashMap<String, Node>();
    for (int i = 0; i + 1 < flat.size(); i += 2) {
      if (flat.get(i) instanceof Node.Literal(_, var key)) {
        pairs.putIfAbsent(key, flat.get(i + 1));
      }
    }
    return pairs;
  }

  private static void flatten(List<Node> nodes, List<Node> into) {
    for (var node : nodes) {
      if (node instanceof Node.Seq(_, var items)) {
        flatten(items, into);
      } else {
        into.add(node);
      }
    }
  }
}
