package org.portolan.importers.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobNameTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      /usr/local/bin/nightly-report                                        | nightly-report
      cd /srv && nice -n 10 /opt/fin/close.sh --quarter >> /var/log/x 2>&1 | close --quarter
      [ -x /usr/bin/barman ] && /usr/bin/barman -q cron                    | barman -q cron
      test -x /opt/a && . /etc/env && FOO=1 /usr/bin/python3 /opt/a/run.py | run
      flock -n /run/x.lock php /srv/shop/bin/console sync:stock > /dev/null | console sync:stock
      sudo -u shop /srv/upload/queue 2>/dev/null                           | queue
      bash /opt/x/load.sh orders &                                         | load orders
      $APP/bin/run --to https://api.shop.example/in                        | run --to https://api.shop.example/in
      'test -e /run/systemd/system || MODE=1 /sbin/e2scrub_all -A -r'      | e2scrub_all -A -r
      '[ -x /opt/a/close ] || exit 0; /opt/a/close --day'                  | close --day
      lockrun --lockfile=/run/x.lock --maxtime=60 -- /opt/a/mail.pl        | mail
      setlock -n /run/y.lock /opt/a/sums                                   | sums
      lockf -s -t 0 /run/y.lock /opt/a/sums.pl                             | sums
      'test -x /usr/sbin/anacron || { cd / && run-parts --report /etc/cron.daily; }' | run-parts --report cron.daily
      run-with-lock -n /tmp/x.lock /opt/a/close.sh --day                   | close --day
      /opt/tools/cronwrap.sh -t 60 "cd /srv/shop && ./count.sh" 2>&1       | count
      qsub -N weigh perl /srv/shop/weigh.pl -q                             | weigh -q
      /opt/run-jobs /srv/shop/jobs.txt                                     | run-jobs jobs.txt
      mysqldump -u root -pgeheim shop                                      | mysqldump -u root -p shop
      """)
  void tellsWhatRunsAndLeavesOutWhatOnlyStandsAroundIt(String command, String name) {
    assertEquals(name, JobName.spoken(command));
  }

  @Test
  void idsOfLongCommandsStayShortAndApart() {
    var one = JobName.of("/opt/run --" + "a".repeat(300) + " 1");
    var other = JobName.of("/opt/run --" + "a".repeat(300) + " 2");
    assertNotEquals(one, other);
    assertTrue(one.length() <= 60);
    assertEquals(one, JobName.of("/opt/run --" + "a".repeat(300) + " 1"));
  }

  @Test
  void anIdHoldsNothingThatAShellWouldTakeForItsOwn() {
    var id = JobName.of("awk '{print $1; \"x\"}' <in | sort && (echo `date` *)");
    assertTrue(id.matches("[A-Za-z0-9._=:@%+,~#-]+"), id);
    assertEquals("job", JobName.of("|||"));
  }
}
