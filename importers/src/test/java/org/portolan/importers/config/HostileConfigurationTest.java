package org.portolan.importers.config;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.ServiceLoader;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.portolan.importers.tree.Findings;
import org.portolan.importers.tree.GoldenFolder;
import org.portolan.importers.tree.TreeImporter;
import org.portolan.importers.tree.TreeLimits;
import org.portolan.importers.tree.Trees;
import org.portolan.model.work.Progress;

class HostileConfigurationTest {
  private static final List<String> BITS = List.of("{", "}", "[", "]", "(", ")", "\"", "'", "`", "${", "${a:-", "<%=",
      "{{", "<!--", "<", "\\", "=>", "://", "@", ",", ";", "\n", "\t", "&a ", "*a", "<<: *a", "- ", ": ",
      "(DESCRIPTION=",
      "Host ", "upstream ", "\u0000", "é", "x".repeat(5_000), "(".repeat(3_000), "${".repeat(1_500), "{".repeat(3_000));

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void aDamagedConfigurationIsReadOrReportedAndNothingElse(long seed, @TempDir Path folder)
      throws IOException, URISyntaxException {
    var random = new Random(seed);
    for (var golden : GoldenFolder.below("config").toList()) {
      try (var files = Files.walk(golden.resolve("tree"))) {
        for (var file : files.filter(Files::isRegularFile).toList()) {
          var copy = folder.resolve(golden.getFileName() + "/" + golden.resolve("tree").relativize(file));
          Files.createDirectories(copy.getParent());
          Files.writeString(copy, damaged(text(file), random));
        }
      }
    }
    assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
      var findings = new Findings();
      var tree = Trees.gather(folder, "web1", TreeLimits.USUAL, findings, Progress.none()).tree();
      ServiceLoader.load(TreeImporter.class).forEach(importer -> importer.read(tree, findings, Progress.none()));
    });
  }

  private static String text(Path file) throws IOException {
    try {
      return Files.readString(file);
    } catch (MalformedInputException _) {
      return Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
    }
  }

  private static String damaged(String text, Random random) {
    var damaged = new StringBuilder(text);
    for (int i = random.nextInt(6); i >= 0; i--) {
      int at = random.nextInt(damaged.length() + 1);
      switch (random.nextInt(3)) {
        case 0 -> damaged.insert(at, BITS.get(random.nextInt(BITS.size())));
        case 1 -> damaged.delete(at, Math.min(damaged.length(), at + random.nextInt(40)));
        default -> damaged.insert(at, damaged.substring(at, Math.min(damaged.length(), at + random.nextInt(80))));
      }
    }
    return damaged.toString();
  }
}
