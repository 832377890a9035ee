package org.portolan.importers.script.brace;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.portolan.importers.script.code.Node;

/// What names stand for in one file: PHP's namespace and imports, and the prefixes that keep kinds of names apart.
final class BraceNames {
  private static final Set<String> OWN_TYPES = Set.of("int", "string", "bool", "boolean", "float", "double", "array",
      "mixed", "void", "null", "false", "true", "iterable", "callable", "object", "never", "number", "any", "unknown",
      "undefined", "closure", "generator", "datetime", "datetimeinterface", "carbon");

  private final BraceLanguage language;
  private final String module;
  private final Map<String, String> uses = new HashMap<>();
  private String namespace = "";
  private String type = "";

  BraceNames(BraceLanguage language, String module) {
    this.language = language;
    this.module = module;
  }

  String module() {
    return module;
  }

  void namespace(String name) {
    namespace = name;
  }

  void use(String alias, String full) {
    uses.put(alias.toLowerCase(Locale.ROOT), strip(full));
  }

  /// The class whose body is read, empty outside.
  String type() {
    return type;
  }

  void type(String name) {
    type = name;
  }

  /// What functions and names here belong to.
  String home() {
    return type.isEmpty() ? module : type;
  }

  /// The full name of a class that is declared here.
  String declared(String name) {
    return language.isPhp() ? namespace.isEmpty() ? name : namespace + "\\" + name : module + "::" + name;
  }

  /// The full name of a class that is spoken of here.
  String full(String name) {
    if (name.startsWith("\\")) {
      return strip(name);
    }
    int slash = name.indexOf('\\');
    var head = slash < 0 ? name : name.substring(0, slash);
    var known = uses.get(head.toLowerCase(Locale.ROOT));
    if (known != null) {
      return known + name.substring(head.length());
    }
    return namespace.isEmpty() ? name : namespace + "\\" + name;
  }

  private static String strip(String name) {
    return name.startsWith("\\") ? name.substring(1) : name;
  }

  /// The class itself, as a value.
  Node reference(int line, String name) {
    if (!language.isPhp()) {
      return new Node.Var(line, name);
    }
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "self" -> type(line, type);
      case "static", "parent" -> new Node.Var(line, "this");
      default -> type(line, full(name));
    };
  }

  static Node type(int line, String full) {
    return new Node.Call(line, "<class>", List.of(new Node.Literal(line, full)));
  }

  /// PHP's variables never mean functions, so they get a sign that no other name has.
  Node variable(int line, String name) {
    return new Node.Var(line, local(name));
  }

  String local(String name) {
    return language.isPhp() && !name.equals("this") ? "~" + name : name;
  }

  /// The name that a function of PHP's is called by, whatever namespace calls it.
  String function(String name) {
    return language.isPhp() ? "::" + name.substring(name.lastIndexOf('\\') + 1) : name;
  }

  /// Whether a declared type says which class a value is of.
  boolean saysClass(String name) {
    return !name.isEmpty() && !OWN_TYPES.contains(name.toLowerCase(Locale.ROOT).replaceFirst("^\\\\", ""));
  }
}
