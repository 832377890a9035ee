package org.portolan.importers.config;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.portolan.importers.config.catalog.CatalogImporter;
import org.portolan.importers.config.container.ComposeImporter;
import org.portolan.importers.config.container.KubernetesImporter;
import org.portolan.importers.config.network.ApacheImporter;
import org.portolan.importers.config.network.CaddyImporter;
import org.portolan.importers.config.network.ClientOptionsImporter;
import org.portolan.importers.config.network.ConnectionLinesImporter;
import org.portolan.importers.config.network.DeliveryImporter;
import org.portolan.importers.config.network.HaproxyImporter;
import org.portolan.importers.config.network.HostsImporter;
import org.portolan.importers.config.network.KeepalivedImporter;
import org.portolan.importers.config.network.MountsImporter;
import org.portolan.importers.config.network.NginxImporter;
import org.portolan.importers.config.network.OdysseyImporter;
import org.portolan.importers.config.network.PgbouncerImporter;
import org.portolan.importers.config.network.PgcatImporter;
import org.portolan.importers.config.network.PgpoolImporter;
import org.portolan.importers.config.network.PostgresqlServerImporter;
import org.portolan.importers.config.network.ProxysqlImporter;
import org.portolan.importers.config.network.RsyslogImporter;
import org.portolan.importers.config.network.SharesImporter;
import org.portolan.importers.config.network.SshImporter;
import org.portolan.importers.config.network.StartEnvironmentImporter;
import org.portolan.importers.config.network.StunnelImporter;
import org.portolan.importers.config.network.TnsnamesImporter;
import org.portolan.importers.config.network.TunnelsImporter;
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
        .check(List.of(new ApacheImporter(), new CaddyImporter(), new CatalogImporter(), new ClientOptionsImporter(),
            new ComposeImporter(),
            new ConfigurationImporter(), new ConnectionLinesImporter(), new DeliveryImporter(), new HaproxyImporter(),
            new HostsImporter(),
            new KeepalivedImporter(), new KubernetesImporter(), new MountsImporter(), new NginxImporter(),
            new OdysseyImporter(), new PgbouncerImporter(), new PgcatImporter(), new PgpoolImporter(),
            new PostgresqlServerImporter(), new ProxysqlImporter(), new RsyslogImporter(),
            new SharesImporter(), new SshImporter(), new StartEnvironmentImporter(),
            new StunnelImporter(), new TnsnamesImporter(), new TunnelsImporter()));
  }
}
