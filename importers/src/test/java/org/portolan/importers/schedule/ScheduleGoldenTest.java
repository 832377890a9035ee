package org.portolan.importers.schedule;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.portolan.importers.schedule.code.CodeScheduleImporter;
import org.portolan.importers.schedule.document.LaunchdImporter;
import org.portolan.importers.schedule.document.XmlScheduleImporter;
import org.portolan.importers.schedule.document.YamlScheduleImporter;
import org.portolan.importers.tree.GoldenFolder;
import org.portolan.model.problem.ProblemException;

class ScheduleGoldenTest {
  static Stream<Path> folders() throws IOException, URISyntaxException {
    return GoldenFolder.below("schedule");
  }

  @ParameterizedTest
  @MethodSource("folders")
  void saysOfACollectedFolderWhatIsExpected(Path folder, @TempDir Path copy) throws IOException, ProblemException {
    new GoldenFolder(folder, copy)
        .check(
            List.of(new AnacronImporter(), new AtQueueImporter(), new BootImporter(), new AtSpoolImporter(),
                new CodeScheduleImporter(),
                new CronLogImporter(),
                new CronFolderImporter(),
                new CrontabImporter(), new EmbeddedCrontabImporter(), new FcrontabImporter(), new AutosysImporter(),
                new IncronImporter(),
                new LaunchdImporter(), new MonitImporter(), new NagiosImporter(), new OfeliaImporter(),
                new ServiceScriptsImporter(), new ScriptedTasksImporter(),
                new ScriptedTimersImporter(),
                new StoredSchedulesImporter(), new SupervisorImporter(), new SystemdImporter(),
                new TaskListsImporter(), new WindowsServicesImporter(),
                new XmlScheduleImporter(),
                new YamlScheduleImporter()));
  }
}
