package org.portolan.importers.script.java;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.portolan.importers.script.code.Node;

/// What names stand for in one file: its package, its imports, the classes it declares itself.
final class JavaNames {
  private static final Set<String> NO_CLASS = Set.of("String", "Integer", "Long", "Boolean", "Object", "Double", "Date",
      "BigDecimal", "List", "Map", "Set", "Collection", "Optional", "LocalDate", "LocalDateTime", "Instant", "UUID",
      "Class",
      "Short", "Byte", "Character", "Float", "Number", "Void", "Iterable", "Stream");

  private final String space;
  private final Map<String, String> imports = new HashMap<>();

  JavaNames(CompilationUnit unit) {
    space = unit.getPackageDeclaration().map(declared -> declared.getNameAsString()).orElse("");
    unit.getImports().stream().filter(one -> !one.isAsterisk())
        .forEach(one -> imports.put(one.getName().getIdentifier(), one.getNameAsString()));
    unit.findAll(TypeDeclaration.class).forEach(type -> {
      Optional<String> full = ((TypeDeclaration<?>) type).getFullyQualifiedName();
      full.ifPresent(name -> imports.putIfAbsent(((TypeDeclaration<?>) type).getNameAsString(), name));
    });
  }

  String space() {
    return space;
  }

  String full(String name) {
    int dot = name.indexOf('.');
    var head = dot < 0 ? name : name.substring(0, dot);
    var known = imports.get(head);
    return known != null ? known + name.substring(head.length())
        : dot > 0 && Character.isLowerCase(head.charAt(0)) || space.isEmpty() ? name : space + "." + name;
  }

  Node type(int line, String name) {
    return new Node.Call(line, "<class>", List.of(new Node.Literal(line, full(name))));
  }

  /// The class of an object that is declared with this type, as whoever wires the program would hand it over.
  Optional<Node> given(int line, Type type) {
    return type.toClassOrInterfaceType().filter(known -> !NO_CLASS.contains(known.getNameAsString()))
        .map(known -> new Node.Call(line, "<given>", List.of(type(line, known.getNameWithScope()))));
  }

  static List<ClassOrInterfaceType> arguments(ClassOrInterfaceType type) {
    return type.getTypeArguments().stream().flatMap(List::stream).flatMap(one -> one.toClassOrInterfaceType().stream())
        .toList();
  }
}
