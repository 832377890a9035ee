package org.portolan.importers.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.portolan.importers.tree.Findings;
import org.portolan.importers.tree.GoldenFolder;
import org.portolan.importers.tree.TreeImporter;
import org.portolan.importers.tree.TreeLimits;
import org.portolan.importers.tree.Trees;
import org.portolan.model.intake.Fact;
import org.portolan.model.intake.Target;
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

  @Test
  void blocksWithoutNamesAreReadAndBlocksWithoutEndAreAnUnknown(@TempDir Path folder) throws Exception {
    write(folder, "etc/keepalived/keepalived.conf",
        "virtual_server_group {\n  10.0.0.1 80\n}\nvirtual_server group {\n  real_server 10.0.0.7 80 {\n  }\n}\n");
    write(folder, "etc/nginx/nginx.conf", "http { " + "location / { ".repeat(5_000));
    write(folder, "etc/proxysql.cnf", "mysql_servers = (" + "{ address=\"db1\" },\n".repeat(20_001) + ")\n");
    var findings = new Findings();
    var tree = Trees.gather(folder, "web1", TreeLimits.USUAL, findings, Progress.none()).tree();
    ServiceLoader.load(TreeImporter.class).stream().map(ServiceLoader.Provider::get)
        .filter(importer -> Set.of("keepalived", "nginx", "proxysql").contains(importer.name()))
        .forEach(importer -> importer.read(tree, findings, Progress.none()));
    assertEquals(Set.of("etc/nginx/nginx.conf", "etc/proxysql.cnf"), findings.unread().stream()
        .filter(unread -> unread.reason().startsWith("It holds more, or deeper blocks"))
        .map(unread -> unread.place().source()).collect(Collectors.toSet()));
  }

  @Test
  void aCaddyfileSaysWhereRequestsGoBehindBlocksOfItsOwnToo(@TempDir Path folder) throws Exception {
    write(folder, "etc/caddy/Caddyfile", """
        shop.example {
          reverse_proxy /api/* {
            transport http {
              tls
            }
            to app1:8080 app2:8080
          }
          reverse_proxy {
            dynamic a backend 9000
          }
        }
        """);
    var findings = new Findings();
    var tree = Trees.gather(folder, "web1", TreeLimits.USUAL, findings, Progress.none()).tree();
    ServiceLoader.load(TreeImporter.class).stream().map(ServiceLoader.Provider::get)
        .filter(importer -> importer.name().equals("caddy"))
        .forEach(importer -> importer.read(tree, findings, Progress.none()));
    assertEquals(Set.of("app1:8080", "app2:8080"), findings.facts().stream()
        .flatMap(fact -> fact instanceof Fact.Needs(_, Target.Endpoint(_, var address), _, _, _)
            ? Stream.of(address) : Stream.empty())
        .collect(Collectors.toSet()));
    assertEquals(List.of(9),
        findings.unread().stream().map(unread -> unread.place().line()).toList());
  }

  private static void write(Path folder, String name, String text) throws IOException {
    var file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static String text(Path file) throws IOException {
    try {
      return Files.readString(file);
    } catch (MalformedInputException _) {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
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
