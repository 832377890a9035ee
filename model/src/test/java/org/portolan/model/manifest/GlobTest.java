package org.portolan.model.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;

class GlobTest {
  private static List<String> matching(String pattern, String... paths) {
    var glob = Glob.ofPaths(pattern);
    return List.of(paths).stream().filter(glob::matches).toList();
  }

  @Test
  void aStarStaysInItsFolderAndTwoCrossFolders() {
    assertEquals(List.of("usr/lib/a.pm"), matching("/usr/lib/*", "usr/lib/a.pm", "usr/lib/x/a.pm", "usr/lib64/a"));
    assertEquals(List.of("usr/lib/a.pm", "/usr/lib/x/y/a.pm"),
        matching("/usr/lib/**", "usr/lib/a.pm", "/usr/lib/x/y/a.pm", "opt/usr/lib/a.pm"));
    assertEquals(List.of("opt/a/b/x.pl", "opt/x.pl"), matching("opt/**x.pl", "opt/a/b/x.pl", "opt/x.pl", "opt/x.py"));
    assertEquals(List.of("etc/cron.d/a"), matching("etc/cron.?/a", "etc/cron.d/a", "etc/cron./a", "etc/cron.dd/a"));
  }

  @Test
  void aPatternWithoutStarsIsThatVeryPlace() {
    assertEquals(List.of("etc/crontab"), matching("/etc/crontab", "etc/crontab", "etc/crontab.bak"));
  }

  @Test
  void inPlainTextAStarStandsForAnything() {
    assertEquals(true, Glob.ofText("*built at run time: */x*").matches("Name is built at run time: a/b/x"));
  }

  @Test
  void manyStarsTakeNoLongerThanTheyMust() {
    assertFalse(Glob.ofText("*a".repeat(200) + "b").matches("a".repeat(20_000)));
  }
}
