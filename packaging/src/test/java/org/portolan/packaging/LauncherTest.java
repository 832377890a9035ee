package org.portolan.packaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The shell launcher with Java homes that only say how they were called.
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
  @TempDir
  private Path temporary;
  private Path home;
  private Path script;

  @BeforeEach
  void copyTheLauncher() throws IOException {
    home = Files.createDirectories(temporary.resolve("with a space/portolan")).toRealPath();
    script = home.resolve("bin/portolan");
    Files.createDirectories(script.getParent());
    Files.copy(Path.of("src/main/folder/bin/portolan"), script);
    executable(script);
    Files.createDirectories(home.resolve("lib"));
    Files.createFile(home.resolve("lib/b.jar"));
    Files.createFile(home.resolve("lib/a.jar"));
  }

  @Test
  void javaHomeComesFirst() throws Exception {
    var first = javaHome("first", "25.0.3");
    var second = javaHome("second", "26");
    var run = run(Map.of("JAVA_HOME", first.toString(), "PATH", second.resolve("bin") + ":/usr/bin:/bin"));
    assertEquals(first + "/bin/java", run.outLines().getFirst());
  }

  @Test
  void anOldJavaHomeGivesWayToThePath() throws Exception {
    var old = javaHome("old", "17.0.15");
    var recent = javaHome("recent", "25");
    var run = run(Map.of("JAVA_HOME", old.toString(), "PATH", recent.resolve("bin") + ":/usr/bin:/bin"));
    assertEquals(recent + "/bin/java", run.outLines().getFirst());
  }

  @Test
  void aJavaOnThePathIsFollowedThroughItsLinks() throws Exception {
    var recent = javaHome("recent", "25");
    var alternatives = Files.createDirectories(temporary.resolve("alternatives"));
    var links = Files.createDirectories(temporary.resolve("links"));
    Files.createSymbolicLink(alternatives.resolve("java"), recent.resolve("bin/java"));
    Files.createSymbolicLink(links.resolve("java"), Path.of("../alternatives/java"));
    assertEquals(recent + "/bin/java", run(Map.of("PATH", links + ":/usr/bin:/bin")).outLines().getFirst());
  }

  @Test
  void aJavaInAFolderOfTheUserIsFound() throws Exception {
    var recent = javaHome("user/.jdks/temurin-25", "25");
    javaHome("user/.jdks/temurin-21", "21");
    var run = run(withoutJava("HOME", temporary.resolve("user").toString()));
    assertEquals(recent + "/bin/java", run.outLines().stream().findFirst().orElse(run.err()));
  }

  @Test
  void argumentsArriveAsTheyWereGiven() throws Exception {
    var java = javaHome("java", "25");
    var run = run(Map.of("JAVA_HOME", java.toString(), "PATH", "/usr/bin:/bin"), "impact", "two words", "*", "$HOME");
    assertEquals(List.of(java + "/bin/java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xms64m",
        "-XX:NewSize=32m", "-XX:+UseCompactObjectHeaders", "-XX:+IgnoreUnrecognizedVMOptions",
        "-XX:+UseTransparentHugePages",
        "-XX:-UsePerfData",
        "--enable-native-access=ALL-UNNAMED", "-Xlog:disable", "-XX:AOTCache=" + home + "/lib/commands.aot",
        "-classpath", home + "/lib/a.jar:" + home + "/lib/b.jar", "org.portolan.app.Main", "impact", "two words", "*",
        "$HOME"), run.outLines());
  }

  @Test
  void theImportOfADatabaseHasACacheOfItsOwn() throws Exception {
    var java = javaHome("java", "25");
    var around = Map.of("JAVA_HOME", java.toString(), "PATH", "/usr/bin:/bin");
    var jdbc = run(around, "import", "plan", "jdbc", "what").outLines();
    assertTrue(jdbc.contains("-XX:AOTCache=" + home + "/lib/import-jdbc.aot"), jdbc.toString());
    var files = run(around, "import", "plan", "files", "what").outLines();
    assertTrue(files.contains("-XX:AOTCache=" + home + "/lib/commands.aot"), files.toString());
  }

  @Test
  void onlyTheWindowIsGivenJavaFxAndTheOptimisingCompiler() throws Exception {
    var java = javaHome("java", "25");
    var around = Map.of("JAVA_HOME", java.toString(), "PATH", "/usr/bin:/bin");
    var window = List.of(java + "/bin/java", "--module-path", home + "/lib/javafx", "--add-modules",
        "javafx.controls,javafx.swing", "--enable-native-access=javafx.graphics,ALL-UNNAMED",
        "--add-exports=javafx.base/com.sun.javafx.event=ALL-UNNAMED", "-classpath",
        home + "/lib/a.jar:" + home + "/lib/b.jar", "org.portolan.app.Main");
    assertEquals(window, run(around).outLines());
    assertEquals(window, run(around, "open", "plan").outLines().subList(0, window.size()));
    assertFalse(run(around, "silent", "plan").outLines().contains("--module-path"));
  }

  @Test
  void optionsForTheJvmAreHandedOn() throws Exception {
    var java = javaHome("java", "25");
    var run = run(Map.of("JAVA_HOME", java.toString(), "PATH", "/usr/bin:/bin", "PORTOLAN_OPTS", "-Xmx4g -Dx=y"));
    assertTrue(run.outLines().containsAll(List.of("-Xmx4g", "-Dx=y")), run.out());
  }

  @Test
  void aLinkToTheLauncherFindsItsFolder() throws Exception {
    var java = javaHome("java", "25");
    var inner = Files.createSymbolicLink(temporary.resolve("inner"), script);
    var bin = Files.createDirectories(temporary.resolve("user bin"));
    var outer = Files.createSymbolicLink(bin.resolve("portolan"), Path.of("../" + inner.getFileName()));
    var run = Shell.run(Map.of("JAVA_HOME", java.toString(), "PATH", "/usr/bin:/bin"), outer.toString(), "check");
    assertTrue(run.outLines().contains("-XX:AOTCache=" + home + "/lib/commands.aot"), run.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"sh", "bash", "dash"})
  void everyShellRunsItAlike(String shell) throws Exception {
    assumeTrue(Stream.of("/bin", "/usr/bin").anyMatch(folder -> Files.isExecutable(Path.of(folder, shell))), shell);
    var java = javaHome("java", "25");
    var run = Shell.run(Map.of("JAVA_HOME", java.toString(), "PATH", "/usr/bin:/bin"), shell, script.toString(), "a b");
    assertEquals(List.of(java + "/bin/java", "a b"), List.of(run.outLines().getFirst(), run.outLines().getLast()));
  }

  @Test
  void theExitCodeOfJavaIsTheOneOfTheLauncher() throws Exception {
    var java = javaHome("java", "25");
    Files.writeString(java.resolve("bin/java"), "#!/bin/sh\nexit 3\n");
    assertEquals(3, run(Map.of("JAVA_HOME", java.toString(), "PATH", "/usr/bin:/bin")).exitCode());
  }

  @Test
  void withoutJavaItSaysWhatToInstall() throws Exception {
    var old = javaHome("old", "21.0.1");
    var run = run(withoutJava("JAVA_HOME", old.toString()));
    assertEquals(2, run.exitCode());
    assertEquals("Portolan needs Java 25 or newer, and none was found.", run.err().lines().findFirst().orElse(""));
    assertTrue(run.err().contains("JAVA_HOME (" + old + ")"), run.err());
    assertEquals("", run.out());
  }

  /// An environment without Java, and the launcher without the folders that this very machine may have it in.
  private Map<String, String> withoutJava(String name, String value) throws IOException {
    var text = Files.readString(script);
    for (var folder : List.of("/usr/lib/jvm/*", "/usr/java/*", "/opt/java/*", "/opt/jdk*")) {
      text = text.replace(" " + folder, "");
    }
    Files.writeString(script, text.replace("      /Library/Java/JavaVirtualMachines/*/Contents/Home", "     "));
    var tools = Files.createDirectories(temporary.resolve("tools"));
    for (var tool : List.of("sed", "dirname", "readlink")) {
      Files.writeString(tools.resolve(tool), "#!/bin/sh\nexec /usr/bin/" + tool + " \"$@\"\n");
      executable(tools.resolve(tool));
    }
    return Map.of("PATH", tools.toString(), name, value);
  }

  private Shell run(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
    return Shell.run(new HashMap<>(environment), Shell.words(script.toString(), arguments));
  }

  /// A Java home whose java prints its own path and its arguments, one to a line.
  private Path javaHome(String name, String version) throws IOException {
    var folder = Files.createDirectories(temporary.resolve(name)).toRealPath();
    Files.writeString(folder.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
    var java = Files.createDirectories(folder.resolve("bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\nprintf '%s\\n' \"$0\" \"$@\"\n");
    executable(java);
    return folder;
  }

  private static void executable(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
