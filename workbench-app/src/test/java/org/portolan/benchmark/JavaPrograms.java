package org.portolan.benchmark;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/// Programs for contenders: classes of this project, the packaged command line, and what is compiled on the spot.
final class JavaPrograms {
  /// As `bin/portolan` starts its commands.
  static final List<String> QUICK =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xms64m", "-XX:NewSize=32m",
          "-XX:+UseCompactObjectHeaders", "-XX:+IgnoreUnrecognizedVMOptions", "-XX:+UseTransparentHugePages",
          "-XX:-UsePerfData",
          "--enable-native-access=ALL-UNNAMED");

  /// Maven runs this in the module's folder, others in the project's.
  private static final Path FOLDER = Stream.of("target/portolan", "workbench-app/target/portolan")
      .map(folder -> Path.of(folder).toAbsolutePath()).filter(Files::isDirectory).findFirst()
      .orElse(Path.of("target/portolan"));
  private static final Path PACKAGED = FOLDER.resolve("bin/portolan");
  private static final Path LIBRARY = FOLDER.resolve("lib");

  private JavaPrograms() {}

  static List<String> java(List<String> options, String classPath, String program, String... arguments) {
    var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(options);
    command.addAll(List.of("-cp", classPath, program));
    command.addAll(List.of(arguments));
    return command;
  }

  /// A program of these benchmarks that reads a database, on the packaged program and its cache for that, where there is
  /// one, else on the same classes.
  static List<String> ours(Class<?> program, String... arguments) throws IOException {
    if (!isPackaged()) {
      return java(QUICK, System.getProperty("java.class.path"), program.getName(), arguments);
    }
    var options = Stream.concat(QUICK.stream(),
        Stream.of("-XX:C1MaxInlineSize=15", "-XX:AOTCache=" + LIBRARY.resolve("import-jdbc.aot"))).toList();
    try (var jars = Files.list(LIBRARY)) {
      var classPath = Stream.concat(jars.filter(jar -> jar.toString().endsWith(".jar")).map(Path::toString).sorted(),
          Stream.of(placeOf(program)));
      return java(options, classPath.collect(Collectors.joining(":")), program.getName(), arguments);
    }
  }

  private static String placeOf(Class<?> program) {
    return Path.of(URI.create(program.getProtectionDomain().getCodeSource().getLocation().toString())).toString();
  }

  /// The packaged program where `mvn package` has made one, else the same classes.
  static List<String> portolan(String... arguments) {
    if (!isPackaged()) {
      return java(QUICK, System.getProperty("java.class.path"), "org.portolan.app.Main", arguments);
    }
    var command = new ArrayList<>(List.of(PACKAGED.toAbsolutePath().toString()));
    command.addAll(List.of(arguments));
    return command;
  }

  static boolean isPackaged() {
    return Files.isExecutable(PACKAGED);
  }

  /// The class path of SchemaCrawler with a small program that calls it; empty where it was not fetched.
  static Optional<String> schemaCrawler(Path folder) throws IOException {
    try {
      Class.forName("schemacrawler.tools.utility.SchemaCrawlerUtility");
    } catch (ClassNotFoundException _) {
      return Optional.empty();
    }
    var source = folder.resolve("SchemaCrawlerOnce.java");
    try (var text = JavaPrograms.class.getResourceAsStream("SchemaCrawlerOnce.txt")) {
      Files.write(source, text.readAllBytes());
    }
    var classPath = System.getProperty("java.class.path");
    int failed = ToolProvider.getSystemJavaCompiler().run(null, null, null, "-proc:none", "-cp", classPath, "-d",
        folder.toString(), source.toString());
    return failed == 0 ? Optional.of(folder + ":" + classPath) : Optional.empty();
  }
}
