package org.portolan.importers.script.code;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Goes through the parts of nodes.
public final class Nodes {
  private Nodes() {}

  /// The parts of a node, those of functions and classes included.
  public static List<Node> children(Node node) {
    return switch (node) {
      case Node.Literal _,Node.Nil _,Node.Var _,Node.Package _ -> List.of();
      case Node.My(_, var names, _) -> names;
      case Node.Concat(_, var parts) -> parts;
      case Node.Call(_, _, var arguments) -> arguments;
      case Node.Method(_, var receiver, var name, var arguments) -> with(arguments, receiver, name);
      case Node.Apply(_, var code, var arguments) -> with(arguments, code);
      case Node.Field(_, var container, var key, _) -> List.of(container, key);
      case Node.Seq(_, var items) -> items;
      case Node.Flat(_, var of, _) -> List.of(of);
      case Node.MakeList(_, var items) -> items;
      case Node.MakeMap(_, var items) -> items;
      case Node.RefTo(_, var of) -> List.of(of);
      case Node.Lambda(_, var unit) -> List.of(unit.body());
      case Node.Assign(_, var target, _, var value) -> List.of(target, value);
      case Node.And(_, var left, var right) -> List.of(left, right);
      case Node.Or(_, var left, var right, _) -> List.of(left, right);
      case Node.Not(_, var of) -> List.of(of);
      case Node.Choice(_, var condition, var yes, var no) -> List.of(condition, yes, no);
      case Node.Same(_, var left, var right, _) -> List.of(left, right);
      case Node.Opaque(_, var parts) -> parts;
      case Node.Jump(_, _, var value) -> value.map(List::of).orElse(List.of());
      case Node.Block(_, var nodes) -> nodes;
      case Node.If(_, var condition, var yes, var no) -> List.of(condition, yes, no);
      case Node.Each(_, var target, var over, var body) -> List.of(target, over, body);
      case Node.While(_, var condition, var body) -> List.of(condition, body);
      case Node.Attempt(_, var body, var handlers, var last) ->
          with(Stream.concat(handlers.stream(), last.stream()).toList(), body);
      case Node.Define(_, var unit) -> List.of(unit.body());
      case Node.TypeDef(_, _, var bases, var body) -> with(bases, body);
      case Node.Import(_, _, var names, _) -> names;
      case Node.Named(_, _, var value) -> List.of(value);
    };
  }

  private static List<Node> with(List<Node> rest, Node... first) {
    var all = new ArrayList<>(List.of(first));
    all.addAll(rest);
    return all;
  }
}
