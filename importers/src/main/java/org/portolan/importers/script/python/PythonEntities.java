package org.portolan.importers.script.python;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.python.PythonModels.Entity;
import org.portolan.importers.script.value.Thing;
import org.portolan.importers.script.value.Value;

/// The models that arguments name: themselves, one of their columns, or inside a function of SQL.
final class PythonEntities {
  private final PythonModels models;

  PythonEntities(PythonModels models) {
    this.models = models;
  }

  /// @param row tells objects that came from a table, which name none
  List<Entity> in(Call call, List<Node> nodes, Predicate<Thing> row) {
    var found = new LinkedHashSet<Entity>();
    nodes.forEach(node -> collect(call, node, found, row, 0));
    return List.copyOf(found);
  }

  /// Other models that the arguments name, in Python or in Django's strings.
  ///
  /// @param first what the query is about
  /// @param name  of the query's method that is given them
  List<Entity> spans(Call call, Entity first, String name, Predicate<Thing> row) {
    var found = new ArrayList<Entity>();
    for (var node : call.nodes()) {
      if (node instanceof Node.Named(_, _, Node.Call(_, var counts, var what)) && counts.equals("Count")
          && !what.isEmpty()
          && what.getFirst() instanceof Node.Literal(_, var path)) {
        found.addAll(models.spanned(call.machine(), first.type(), path, true));
      }
      if (node instanceof Node.Named(_, var key, var value)) {
        found.addAll(models.spanned(call.machine(), first.type(), key, false));
        found.addAll(in(call, List.of(value), row));
      } else {
        found.addAll(in(call, List.of(node), row));
        var text = node instanceof Node.Literal(_, var said) ? said : "";
        if (PythonVerbs.SPANS.contains(name) && !text.isEmpty()) {
          found.addAll(models.spanned(call.machine(), first.type(), text.replaceFirst("^-", ""),
              name.endsWith("_related")));
        }
      }
    }
    return found;
  }

  private void collect(Call call, Node node, Set<Entity> found, Predicate<Thing> row, int depth) {
    if (depth > 12) {
      return;
    }
    switch (node) {
      case Node.Var _ -> named(call, call.eval(node), found, row);
      case Node.Field(_, var container, _, _) -> {
        int before = found.size();
        collect(call, container, found, row, depth + 1);
        if (found.size() == before) {
          named(call, call.eval(node), found, row);
        }
        models.relation(call.eval(node)).ifPresent(relation -> found.addAll(models.behind(call.machine(), relation)));
      }
      case Node.Call(_, var name, _) when name.equals("table") -> named(call, call.eval(node), found, row);
      case Node.Call(_, _, var arguments) -> arguments.forEach(one -> collect(call, one, found, row, depth + 1));
      case Node.Method(_, var receiver, _, var arguments) -> {
        collect(call, receiver, found, row, depth + 1);
        arguments.forEach(one -> collect(call, one, found, row, depth + 1));
      }
      case Node.Flat _ -> PythonCore.elements(call.eval(node)).items().forEach(one -> named(call, one, found, row));
      case Node.MakeList(_, var items) -> items.forEach(one -> collect(call, one, found, row, depth + 1));
      case Node.Opaque(_, var parts) -> parts.forEach(one -> collect(call, one, found, row, depth + 1));
      case Node.Same(_, var left, var right, _) -> {
        collect(call, left, found, row, depth + 1);
        collect(call, right, found, row, depth + 1);
      }
      case Node.Named(_, _, var value) -> collect(call, value, found, row, depth + 1);
      default -> {
        // no other node names a model
      }
    }
  }

  private void named(Call call, Value value, Set<Entity> found, Predicate<Thing> row) {
    for (var choice : value.choices()) {
      if (choice instanceof Value.Type || choice instanceof Value.Ref(var thing) && !row.test(thing)) {
        models.entity(call.machine(), choice).or(() -> models.ofColumn(call.machine(), choice)).ifPresent(found::add);
      }
    }
  }
}
