package org.portolan.importers.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portolan.importers.bundle.FilesImporter;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.intake.Fact;
import org.portolan.model.intake.Target;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.problem.ProblemException;
import org.portolan.model.work.Progress;

/// Programs that nobody would write: each must come to an end soon, and what stands before the nonsense is still found.
class HostileScriptTest {
  private static final String RUNS =
      "import psycopg2\npsycopg2.connect('dbname=shop').cursor().execute(%s)\n";

  @TempDir
  private Path folder;

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
      pl | 20000 | ( |
      pl | 20000 | { |
      pl | 50000 | $x . | ;
      pl | 20000 | if (1) { |
      pl | 20000 | elsif (1) { } |
      pl | 20000 | $x-> | y;
      pl | 50000 | my @a = map { |
      pl | 100000 | <<A; |
      pl | 100000 | q{ |
      pl | 200000 | "$a{ |
      pl | 3000 | sub f { f(@_, f()) } f(); |
      pl | 60000 | $s .= $s . "x"; |
      pl | 5000 | $t = 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!'; $t =~ /(a+)+b/; |
      pl | 5000 | $t .= 'ab'; $t =~ s/((a*b*)*)*c//g; |
      pl | 3000 | while (@ARGV < 9) { push @ARGV, 1; shift; } |
      sh | 3000 | X=$(sed 's/\\(a*\\)*b$/c/' <<< aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!); |
      sh | 20000 | $( |
      sh | 20000 | ${a:- |
      sh | 20000 | ( |
      sh | 20000 | if |
      sh | 20000 | a && |
      sh | 20000 | case x in |
      sh | 50000 | <<A |
      sh | 3000 | f() { f; f; } ; f |
      sh | 100000 | ` |
      pl | 20000 | $x && | 1;
      pl | 20000 | !  | 1;
      pl | 20000 | $x ? 1 : | 1;
      pl | 3000 | sub g { return h(g(1), [g(2), {a => g(3)}]) } sub h { return g(@_) } g(); |
      py | 20000 | x and | 1
      py | 20000 | x if y else | 1
      py | 20000 | x.a(1). | b
      py | 20000 | ( |
      py | 20000 | not |
      py | 20000 | lambda: |
      py | 20000 | x + | 1
      py | 20000 | [x for x in |
      py | 100000 | f"{ |
      py | 20000 | -  | 1
      """)
  void nonsenseEndsSoonAndHidesNothingBefore(String language, int times, String piece, String end) throws IOException {
    var first = switch (language) {
      case "pl" -> "use DBI;\nmy $h = DBI->connect('dbi:Pg:dbname=shop');\n$h->do('DELETE FROM carts');\n";
      case "sh" -> "psql -d shop -c 'DELETE FROM carts'\n";
      default -> "import psycopg2\nc = psycopg2.connect('dbname=shop')\nc.cursor().execute('DELETE FROM carts')\n";
    };
    Files.createDirectories(folder.resolve("etc/cron.d"));
    Files.createDirectories(folder.resolve("opt/bin"));
    Files.writeString(folder.resolve("etc/cron.d/x"), "1 2 * * * web /opt/bin/x." + language + "\n");
    Files.writeString(folder.resolve("opt/bin/x." + language),
        first + piece.repeat(times) + (end == null ? "" : end) + "\n");
    assertTimeout(Duration.ofSeconds(20), () -> assertEquals(1, writes()));
  }

  @Test
  void aShortFunctionIsFollowedHoweverOftenItIsCalled() throws Exception {
    var calls = IntStream.range(0, 400).mapToObj(i -> "pick('name" + i + "')\n").collect(Collectors.joining());
    program("def pick(name):\n    return name\n" + calls + RUNS.formatted("'DELETE FROM ' + pick('carts')"));
    assertEquals(List.of("carts"), written());
    assertEquals(List.of(), cut());
  }

  @Test
  void aLongFunctionThatIsCalledInTooManyWaysIsToldToBeFollowedInPart() throws Exception {
    var body = "    x = name\n".repeat(400);
    var calls = IntStream.range(0, 400).mapToObj(i -> "pick('name" + i + "')\n").collect(Collectors.joining());
    program(
        "def pick(name):\n" + body + "    return name\n" + calls + RUNS.formatted("'DELETE FROM ' + pick('carts')"));
    assertEquals(
        List.of("opt/bin/x.py:1 Called in too many ways; what it does in the calls beyond the first 150 was not"
            + " followed"),
        cut());
  }

  @Test
  void whatLiesBehindTooManyCallsIsToldToBeLeftOut() throws Exception {
    var functions = IntStream.range(0, 80).mapToObj(i -> "def f" + i + "():\n    f" + (i + 1) + "()\n")
        .collect(Collectors.joining());
    program(functions + "def f80():\n" + RUNS.formatted("'DELETE FROM carts'").indent(4) + "f0()\n");
    assertEquals(List.of("opt/bin/x.py:141 Called through more than 70 others; what it does there was not followed"),
        cut());
  }

  @Test
  void aModuleThatNeverEndsLeavesTheProgramThatLoadsItEnoughSteps() throws Exception {
    program("import busy\n" + RUNS.formatted("'DELETE FROM carts'"));
    Files.writeString(folder.resolve("opt/bin/busy.py"), "x = [1, 2]\n".repeat(100_000));
    assertEquals(List.of("carts"), written());
    assertEquals(
        List.of("opt/bin/busy.py:1 What this module does when it is loaded was not followed to its end: it has too"
            + " many paths"),
        cut().stream().filter(line -> line.contains("loaded")).toList());
  }

  private void program(String text) throws IOException {
    Files.createDirectories(folder.resolve("etc/cron.d"));
    Files.createDirectories(folder.resolve("opt/bin"));
    Files.writeString(folder.resolve("etc/cron.d/x"), "1 2 * * * web /opt/bin/x.py\n");
    Files.writeString(folder.resolve("opt/bin/x.py"), text);
  }

  private List<String> written() throws ProblemException {
    return new FilesImporter(folder, "app-01").read(Progress.none()).facts().stream()
        .filter(fact -> fact instanceof Fact.Needs(_, _, var kind, _, _) && kind == DependencyKind.WRITES)
        .map(fact -> ((Target.Relation) ((Fact.Needs) fact).to()).name()).distinct().toList();
  }

  private List<String> cut() throws ProblemException {
    return new FilesImporter(folder, "app-01").read(Progress.none()).unread().stream()
        .filter(unread -> unread.kind() == UnreadKind.TOO_LARGE)
        .map(unread -> unread.place() + " " + unread.reason()).toList();
  }

  private long writes() throws ProblemException {
    var report = new FilesImporter(folder, "app-01").read(Progress.none());
    return report.facts().stream()
        .filter(fact -> fact instanceof Fact.Needs(_, _, var kind, _, _) && kind == DependencyKind.WRITES).count();
  }
}
