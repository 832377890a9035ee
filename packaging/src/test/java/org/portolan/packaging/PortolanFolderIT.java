package org.portolan.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The folder that the build left, as a user would get it.
class PortolanFolderIT {
  private static final Path FOLDER = Path.of(System.getProperty("portolan.folder")).normalize();

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void itRunsFromAnotherFolderAndThroughALink(@TempDir Path elsewhere) throws Exception {
    var moved = elsewhere.resolve("my tools/portolan");
    copy(FOLDER, moved);
    assertEquals("portolan", firstWord(version(moved.resolve("bin/portolan"))));
    var link = Files.createSymbolicLink(elsewhere.resolve("portolan"), moved.resolve("bin/portolan"));
    assertEquals("portolan", firstWord(version(link)));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void commandsStartFromTheCacheThatTheBuildMade(@TempDir Path elsewhere) throws Exception {
    copy(FOLDER, elsewhere.resolve("portolan"));
    var run = Shell.run(Map.of("PATH", System.getenv("PATH"), "PORTOLAN_OPTS", "-XX:AOTMode=on"),
        elsewhere.resolve("portolan/bin/portolan").toString(), "--version");
    assertEquals("", run.err());
    assertEquals(0, run.exitCode());
  }

  @Test
  void onlyJavaFxLiesOnTheModulePath() throws IOException {
    assertEquals(List.of(), jars("lib/javafx").stream().filter(jar -> !jar.startsWith("javafx-")).toList());
    assertEquals(List.of(), jars("lib").stream().filter(jar -> jar.startsWith("javafx-")).toList());
  }

  @Test
  void everyLicenceThatIsNamedHasItsText() throws IOException {
    var named = new TreeSet<String>();
    for (var line : Files.readAllLines(FOLDER.resolve("licences/THIRD-PARTY.txt"))) {
      if (line.startsWith("    ")) {
        named.addAll(List.of(line.replaceAll(",.*", "").strip().split(" / ")));
      }
    }
    assertFalse(named.isEmpty());
    var missing = named.stream().filter(name -> !Files.exists(FOLDER.resolve("licences/" + name + ".txt"))).toList();
    assertEquals(List.of(), missing);
  }

  @Test
  void everyForeignJarIsInTheBillOfMaterials() throws IOException {
    assumeFalse(System.getProperty("portolan.network", "").equals("offline true"),
        "Maven makes the bill of materials only online");
    var bill = Files.readString(FOLDER.resolve("portolan.cdx.json"));
    var foreign = new ArrayList<>(jars("lib"));
    foreign.addAll(jars("lib/javafx"));
    foreign.removeIf(jar -> jar.startsWith("portolan-"));
    assertTrue(foreign.size() > 40, () -> foreign.size() + " jars");
    assertEquals(List.of(), foreign.stream().filter(jar -> !bill.contains("/" + artifact(jar) + "@")).toList());
  }

  @Test
  void windowsFindsLinesThatEndAsItLikes() throws IOException {
    var batch = Files.readString(FOLDER.resolve("bin/portolan.bat"));
    assertEquals("", batch.replace("\r\n", "").replaceAll("[^\n]", ""));
  }

  private static String version(Path launcher) throws IOException, InterruptedException {
    var javaHome = System.getProperty("java.home");
    var run = Shell.run(Map.of("JAVA_HOME", javaHome, "PATH", "/usr/bin:/bin"), launcher.toString(), "--version");
    assertEquals(0, run.exitCode(), run.err());
    return run.out();
  }

  private static String firstWord(String text) {
    return text.split(" ")[0];
  }

  private static String artifact(String jar) {
    return Pattern.compile("-\\d.*").matcher(jar).replaceFirst("");
  }

  private static List<String> jars(String folder) throws IOException {
    try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
      return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".jar")).sorted().toList();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (var file : files.toList()) {
        var target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }
}
