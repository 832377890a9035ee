package org.portolan.importers.config;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.portolan.importers.config.container.ComposeImporter;
import org.portolan.importers.config.network.HaproxyImporter;
import org.portolan.importers.config.network.HostsImporter;
import org.portolan.importers.config.network.NginxImporter;
import org.portolan.importers.tree.GoldenFolder;
import org.portolan.model.problem.ProblemException;

class ConfigGoldenTest {
  static Stream<Path> folders() throws IOException, URISyntaxException {
    return GoldenFolder.below("config");
  }

  @ParameterizedTest
  @MethodSource("folders")
  void saysOfACollectedFolderWhatIsExpected(Path folder, @TempDir Path copy) throws IOException, ProblemException {
    new GoldenFolder(folder, copy)
        .check(List.of(new ComposeImporter(), new ConfigurationImporter(), new HaproxyImporter(), new HostsImporter(),
            new NginxImporter()));
  }
}
