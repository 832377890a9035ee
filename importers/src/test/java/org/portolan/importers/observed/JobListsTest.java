package org.portolan.importers.observed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.portolan.importers.observed.Shown.assets;
import static org.portolan.importers.observed.Shown.needs;
import static org.portolan.importers.observed.Shown.read;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.Attribute;
import org.portolan.model.intake.ImportReport;

/// Jobs that a database keeps inside itself, as the collector's statements write them into a file.
class JobListsTest {
  @TempDir
  Path folder;

  @Test
  void aJobOfPgCronIsThereWithItsScheduleAndWhatItTouches() throws Exception {
    var report = read(folder, "postgresql-jobs.csv",
        """
            captured_at,jobid,schedule,command,nodename,nodeport,database,username,active
            2026-02-01 03:00:00+00,7,15 2 * * *,"insert into sales.totals select * from sales.orders",localhost,5432,shop,etl,t
            2026-02-01 03:00:00+00,8,@hourly,select purge(),10.0.0.7,5432,archive,etl,f
            """);
    assertEquals(List.of("job 7 connects-to shop", "job 7 reads shop sales.orders", "job 7 writes shop sales.totals",
        "job 8 calls archive purge", "job 8 connects-to archive"), needs(report));
    assertEquals("15 2 * * *", attribute(report, "job 7", Attribute.SCHEDULE));
    assertEquals("etl", attribute(report, "job 7", Attribute.USER));
    assertEquals("true", attribute(report, "job 8", Attribute.DISABLED));
    assertEquals(List.of(), report.unread());
    assertEquals("list of jobs inside a database", report.source().title());
  }

  @Test
  void anEventOfMariadbIsAJob() throws Exception {
    var report = read(folder, "mariadb-jobs.txt",
        """
            event_schema\tevent_name\tdefiner\tevent_type\texecute_at\tinterval_value\tinterval_field\tstatus\tlast_executed\tevent_definition
            shop\tnightly\troot@localhost\tRECURRING\tNULL\t1\tDAY\tENABLED\tNULL\tdelete from carts
            """);
    assertEquals(List.of("nightly connects-to shop", "nightly writes shop carts"), needs(report));
    assertEquals("every 1 DAY", attribute(report, "nightly", Attribute.SCHEDULE));
  }

  @Test
  void aJobOfSqlServerAgentHasItsTimesInCronsWordsAndAStepOfItsOwnForEachCommand() throws Exception {
    var report = read(folder, "sqlserver-jobs.csv",
        """
            job_name,owner,enabled,step_id,subsystem,database_name,command,freq_type,freq_interval,freq_subday_type,freq_subday_interval,active_start_time
            weekly,sa,1,1,TSQL,shop,update dbo.stock set n = 0,8,34,1,0,23000
            weekly,sa,1,2,CmdExec,,c:\\jobs\\send.cmd,8,34,1,0,23000
            poll,sa,0,1,TSQL,shop,exec dbo.poll,4,1,4,15,0
            copy,sa,1,1,TSQL,shop,delete from Archive.dbo.stock,4,1,1,0,0
            """);
    assertEquals("30 2 * * 1,5", attribute(report, "weekly / 1", Attribute.SCHEDULE));
    assertEquals("every 15 minutes", attribute(report, "poll", Attribute.SCHEDULE));
    assertTrue(needs(report).contains("weekly / 1 writes shop dbo.stock"), needs(report).toString());
    assertTrue(needs(report).contains("poll calls shop poll"), needs(report).toString());
    assertTrue(needs(report).contains("copy writes Archive dbo.stock"), needs(report).toString());
    assertEquals(List.of("weekly / 2 runs something outside the database: CmdExec: c:\\jobs\\send.cmd"),
        report.unread().stream().map(one -> one.reason()).toList());
  }

  @Test
  void aJobOfOraclesSchedulerKeepsItsCalendarAndCallsItsProcedure() throws Exception {
    var report = read(folder, "oracle-jobs.csv",
        """
            "OWNER","JOB_NAME","ENABLED","STATE","REPEAT_INTERVAL","JOB_TYPE","JOB_ACTION","LAST_START_DATE","NEXT_RUN_DATE"
            "SHOP","CLOSE_MONTH","TRUE","SCHEDULED","FREQ=MONTHLY;BYMONTHDAY=1;BYHOUR=3","STORED_PROCEDURE","shop.close_month","",""
            """);
    assertEquals("FREQ=MONTHLY;BYMONTHDAY=1;BYHOUR=3", attribute(report, "CLOSE_MONTH", Attribute.SCHEDULE));
    assertTrue(needs(report).stream().anyMatch(need -> need.contains("calls") && need.contains("close_month")),
        needs(report).toString());
  }

  @Test
  void aJobOfDbmsJobRunsWhenItsIntervalSays() throws Exception {
    var report = read(folder, "oracle-dba-jobs.csv",
        """
            JOB,SCHEMA_USER,LAST_DATE,NEXT_DATE,BROKEN,INTERVAL,WHAT
            21,FIN,,2026-02-01,N,TRUNC(SYSDATE+1)+4/24,fin.purge(30);
            22,FIN,,2026-02-01,Y,SYSDATE+5/1440,"begin delete from fin.told; end;"
            """);
    assertEquals("0 4 * * *", attribute(report, "job 21", Attribute.SCHEDULE));
    assertEquals("every 5 minutes", attribute(report, "job 22", Attribute.SCHEDULE));
    assertEquals("true", attribute(report, "job 22", Attribute.DISABLED));
    assertTrue(needs(report).stream().anyMatch(need -> need.startsWith("job 21 calls") && need.contains("purge")),
        needs(report).toString());
  }

  private static String attribute(ImportReport report, String job, String attribute) {
    return assets(report).stream().filter(asset -> asset.name().equals(job)).findFirst()
        .flatMap((Asset asset) -> asset.attribute(attribute)).orElse("(none)");
  }
}
