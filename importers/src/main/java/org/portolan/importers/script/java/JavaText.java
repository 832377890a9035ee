package org.portolan.importers.script.java;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ast.CompilationUnit;
import java.util.ArrayList;
import java.util.List;
import org.portolan.importers.script.code.Module;
import org.portolan.importers.script.code.Node;

/// Reads a file of Java; what the parser does not know of newer syntax costs the statement it stands in.
final class JavaText {
  private JavaText() {}

  static Module parse(String text, String path) {
    try {
      return parsed(text, path);
    } catch (StackOverflowError _) {
      // the parser has no bound of its own for what nests deeper than a person writes
      return new Module(path, new Node.Block(1, List.of()), List.of(new Module.Trouble(1, "It nests too deep")));
    }
  }

  private static Module parsed(String text, String path) {
    var parser = new JavaParser(new ParserConfiguration().setAttributeComments(false)
        .setLanguageLevel(ParserConfiguration.LanguageLevel.BLEEDING_EDGE));
    var result = parser.parse(text);
    var troubles = new ArrayList<Module.Trouble>();
    result.getProblems().stream().limit(3)
        .forEach(problem -> troubles.add(new Module.Trouble(problem.getLocation()
            .flatMap(location -> location.getBegin().getRange()).map(range -> range.begin.line).orElse(1),
            problem.getMessage().lines().findFirst().orElse(""))));
    var body = result.getResult().map(unit -> body(unit, path)).orElse(List.of());
    return new Module(path, new Node.Block(1, body), troubles);
  }

  private static List<Node> body(CompilationUnit unit, String path) {
    var names = new JavaNames(unit);
    var types = new JavaTypes(path, names);
    return unit.getTypes().stream().map(type -> types.declared(type, names.space())).toList();
  }
}
