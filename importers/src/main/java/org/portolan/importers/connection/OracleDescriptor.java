package org.portolan.importers.connection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.portolan.model.intake.Engine;

/// Oracle Net's way to say where a database is: `(DESCRIPTION=(ADDRESS=(HOST=…)(PORT=…))(CONNECT_DATA=(SERVICE_NAME=…)))`
/// (Oracle Net Services Reference, "Local Naming Parameters").
public final class OracleDescriptor {
  private static final int DEEPEST = 30;

  /// @param at where it begins in the text
  record Node(String key, String value, List<Node> children, int at) {
    List<Node> all(String name) {
      var found = new ArrayList<Node>();
      for (var child : children) {
        if (child.key.equals(name)) {
          found.add(child);
        } else {
          found.addAll(child.all(name));
        }
      }
      return found;
    }

    Optional<String> first(String name) {
      return all(name).stream().map(Node::value).filter(value -> !value.isEmpty()).findFirst();
    }
  }

  /// One way to a database.
  ///
  /// @param at where the address begins in the text
  public record Place(Connection connection, int at) {}

  private final String text;
  private int next;

  private OracleDescriptor(String text, int start) {
    this.text = text;
    this.next = start;
  }

  /// Every address of a descriptor, in its order; several stand for one database.
  public static List<Connection> addresses(String text) {
    return places(text, 0).stream().map(Place::connection).toList();
  }

  /// As [#addresses], of the descriptor that begins at `start`.
  static List<Place> places(String text, int start) {
    var root = new Node("", "", List.of(new OracleDescriptor(text, start).node(0)), start);
    var places = new ArrayList<Place>();
    for (var description : root.all("DESCRIPTION")) {
      var data = description.all("CONNECT_DATA").stream().findFirst();
      var database = data.flatMap(it -> it.first("SERVICE_NAME").or(() -> it.first("SID"))).orElse("");
      for (var address : description.all("ADDRESS")) {
        address.first("HOST").ifPresent(host -> places.add(new Place(Connection.to(Engine.ORACLE).withHost(host)
            .withPort(address.first("PORT").orElse("")).withDatabase(database), address.at)));
      }
    }
    return places;
  }

  /// Where the descriptor that begins at `start` ends.
  static int end(String text, int start) {
    var descriptor = new OracleDescriptor(text, start);
    descriptor.node(0);
    return descriptor.next;
  }

  private Node node(int depth) {
    int at = next;
    step();
    var key = until("=()").strip().toUpperCase(Locale.ROOT);
    var children = new ArrayList<Node>();
    var value = new StringBuilder();
    if (next < text.length() && text.charAt(next) == '=') {
      next++;
    }
    while (next < text.length() && text.charAt(next) != ')') {
      if (text.charAt(next) == '(' && depth < DEEPEST) {
        children.add(node(depth + 1));
      } else {
        value.append(text.charAt(next++));
      }
    }
    step();
    return new Node(key, value.toString().strip().replaceAll("^[\"']|[\"']$", ""), List.copyOf(children), at);
  }

  /// Over the bracket, where there is one: text may end anywhere.
  private void step() {
    next = Math.min(next + 1, text.length());
  }

  private String until(String ends) {
    int start = next;
    while (next < text.length() && ends.indexOf(text.charAt(next)) < 0) {
      next++;
    }
    return text.substring(start, next);
  }
}
