package org.portolan.importers.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

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
import org.portolan.importers.tree.Defect;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.intake.Fact;
import org.portolan.model.intake.Target;
import org.portolan.model.intake.Unread;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.problem.ProblemException;
import org.portolan.model.work.Progress;

/// Programs that nobody would write: each must come to an end soon, and what stands before the nonsense is still found.
class HostileScriptTest {
  private static final String RUNS =
      "import psycopg2\npsycopg2.connect('dbname=shop').cursor().execute(%s)\n";

  private static final String DELETES =
      "use DBI;\nmy $h = DBI->connect('dbi:Pg:dbname=shop');\n$h->do('DELETE FROM carts');\n";

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
      sh | 1 | echo ${} ${[} ${[@]} |
      sh | 1 | OPTIND=0; set -- -ab; getopts ab x; getopts ab x; set -- -a; getopts ab x; |
      sh | 1 | X=$(cut -c0-2 <<< abc); X=$(cut -d: -f0 <<< a:b); |
      sh | 20000 | ^sudo ^ | ls
      sh | 60 | X=${X:-aaaa}; X=${X//a/aa}; |
      sh | 100 | X=$(grep 'a*a*a*a*a*a*a*a*b' <<< aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa); |
      sh | 100 | X=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa; X=${X%%*a*a*a*a*a*a*b}; |
      sh | 100000 | a+=(x) |
      bat | 60 | ^set A=%A%xx%A%/^ |
      ps1 | 60 | ^$a = "$a xx $a"/^ |
      ps1 | 3000 | ^Run-It "aaaaaaaaaa`"^ |
      pl | 20000 | $x && | 1;
      pl | 20000 | !  | 1;
      pl | 20000 | $x ? 1 : | 1;
      pl | 3000 | sub g { return h(g(1), [g(2), {a => g(3)}]) } sub h { return g(@_) } g(); |
      py | 60 | x = 'aa'; x = x.replace('a', 'aa'); y = x.replace('a', x); | 1
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
      rb | 20000 | sql << 'a' << | 'b'
      rb | 20000 | ( |
      rb | 20000 | { |
      rb | 100000 | "#{ |
      rb | 20000 | x. | y
      rb | 20000 | if x; |
      rb | 3000 | db.exec_prepared(*[]); |
      rb | 24 | execute( | 1
      php | 60000 | \\a |
      php | 20000 | [ |
      php | 20000 | $x . | 1;
      php | 100000 | "{$ |
      php | 20000 | if ($x) { |
      """)
  void nonsenseEndsSoonAndHidesNothingBefore(String language, int times, String piece, String end) throws IOException {
    var first = deletes(language);
    Files.createDirectories(folder.resolve("etc/cron.d"));
    Files.createDirectories(folder.resolve("opt/bin"));
    Files.writeString(folder.resolve("etc/cron.d/x"), "1 2 * * * web /opt/bin/x." + language + "\n");
    Files.writeString(folder.resolve("opt/bin/x." + language),
        first + piece.replace("/", language.matches("bat|ps1") ? "\n" : "/").repeat(times) + (end == null ? "" : end)
            + "\n");
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
  void aFunctionThatNeverEndsLeavesWhatComesBehindItEnoughSteps() throws Exception {
    var parts = IntStream.range(0, 20).mapToObj(i -> "def f%d(n):\n".formatted(i) + " x = [1, 2]\n".repeat(3_000));
    var calls = IntStream.range(0, 160).mapToObj(i -> "    f%d(%d)\n".formatted(i / 8, i));
    program(parts.collect(Collectors.joining()) + "def busy():\n" + calls.collect(Collectors.joining()) + "busy()\n"
        + RUNS.formatted("'DELETE FROM carts'"));
    assertEquals(List.of("carts"), written());
    assertEquals(List.of("etc/cron.d/x:1 Not followed to the end, because of too many paths, were 2 of its functions:"
        + " opt/bin/x.py:60021, opt/bin/x.py:27010"), cut());
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

  @Test
  void functionsThatReturnTwiceAsMuchAsTheOneTheyCallEndSoon() throws Exception {
    program("pl", DELETES + doubling("(f%1$d(), f%1$d())") + "f40();\n");
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertEquals(List.of("carts"), written()));
  }

  @Test
  void functionsThatReturnOneOfTwoListsAroundTheOneTheyCallEndSoon() throws Exception {
    program("pl", DELETES + doubling("rand() > 1 ? (f%1$d(), 1) : (f%1$d(), 2)") + "f40(f40());\n");
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertEquals(List.of("carts"), written()));
  }

  @Test
  void aStringOfManyPartsThatMayBeOneOfSeveralEndsSoon() throws Exception {
    var some = IntStream.range(0, 16).mapToObj(i -> "$x = '" + "abc".repeat(i) + "' if rand() > 1;\n")
        .collect(Collectors.joining());
    program("pl", DELETES + "my $x = '';\n" + some + "for my $i (1..50) { my $y = \"" + "$x".repeat(30_000)
        + "\"; }\n");
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertEquals(List.of("carts"), written()));
  }

  @Test
  void textsThatAreHandedOnWhileTheyGrowFitIntoLittleMemory() throws Exception {
    program("pl", DELETES + "sub f { return 1 }\nmy $x = '';\n"
        + ("$x .= '" + "abcdefghij".repeat(10) + "'; f($x);\n").repeat(6_000));
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertEquals(List.of("carts"), written()));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
      pl | if ($a) { | } elsif ($b) { | }
      sh | if a; then b | elif b; then c | fi
      py | if a: pass | elif b: pass |
      rb | if a | elsif b | end
      php | if ($a) { | } elseif ($b) { | }
      php | if ($a) { | } else if ($b) { | }
      js | if (a) { | } else if (b) { | }
      """)
  void oneConditionBehindTheOtherEndsSoon(String language, String first, String next, String end) throws Exception {
    program(language,
        deletes(language) + first + "\n" + (next + "\n").repeat(20_000) + (end == null ? "" : end) + "\n");
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertEquals(List.of("carts"), written()));
    assertEquals(List.of(), mistakes());
  }

  @Test
  void triggersThatSetOneAnotherOffEndSoon() throws Exception {
    program("pl", DELETES);
    var triggers = IntStream.range(0, 5_000).mapToObj(i -> "CREATE TRIGGER t" + i + " AFTER DELETE ON "
        + (i == 0 ? "carts" : "x" + i) + " FOR EACH ROW DELETE FROM x" + (i + 1) + ";\n").collect(Collectors.joining());
    Files.writeString(folder.resolve("opt/bin/schema.sql"), triggers);
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertEquals(true, written().contains("carts")));
    assertEquals(List.of(), mistakes());
  }

  @Test
  void aMakefileWhoseVariablesHoldOneAnotherManyTimesEndsSoon() throws Exception {
    program("sh", deletes("sh") + "make -f /opt/bin/Makefile all\n");
    var variables = IntStream.range(0, 20).mapToObj(i -> "V" + i + " = " + ("$(V" + (i + 1) + ") ").repeat(200) + "\n")
        .collect(Collectors.joining());
    Files.writeString(folder.resolve("opt/bin/Makefile"), variables + "X = \\\n" + "\\\n".repeat(200_000) + "\n"
        + ("a" + " ".repeat(15_000) + "\n").repeat(20) + "all:\n\techo $(V0)\n");
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertEquals(List.of("carts"), written()));
  }

  @Test
  void aProgramThatIsPrintedToLineByLineIsFollowedSoon() throws Exception {
    program("pl",
        DELETES + "open P, '| psql shop';\n" + "print P \"DELETE FROM carts WHERE id = 1;\\n\";\n".repeat(3_000));
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertEquals(List.of("carts"), written()));
  }

  @Test
  void templatesWithoutEndAreReadSoon() throws Exception {
    program("import jinja2\njinja2.Template(\"\"\"" + ("{{a".repeat(3_000) + "\n").repeat(20)
        + ("{#".repeat(3_000) + "\n").repeat(20) + "\"\"\").render(a=1)\n\"\"\""
        + ("{:".repeat(3_000) + "\n").repeat(20)
        + "\"\"\".format(1)\n" + RUNS.formatted("'DELETE FROM carts'"));
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertEquals(List.of("carts"), written()));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
      opt/bin/other.php | ^<?php ^ | ^/^
      opt/bin/other.php | ^<?php ^ | ^class x ^
      opt/bin/Night.java | ^/^ | ^/^
      opt/bin/Night.java | ^/^ | ^class x ^
      opt/bin/night.xml | ^<mapper namespace = "shop.Night">^ | ^<select ^
      opt/bin/package.json | ^{"scripts": {"x": "^ | ^a\b^
      composer.json | ^{"autoload": {^ | ^"a": {}, ^
      """)
  void otherFilesThatNobodyWouldWriteAreReadSoon(String path, String first, String piece) throws Exception {
    program("php", deletes("php") + "new Night();\n");
    Files.writeString(folder.resolve("etc/cron.d/y"), "1 2 * * * web java -cp /opt/bin/x.jar shop.Night\n"
        + "1 2 * * * web cd /opt/bin && npm run x\n");
    Files.createDirectories(folder.resolve(path).getParent());
    Files.writeString(folder.resolve(path), first.replace('/', '\n') + piece.replace('/', '\n').repeat(80_000));
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertEquals(List.of("carts"), written()));
    assertEquals(List.of(), mistakes());
  }

  @Test
  void settingsThatAreMostlyBlanksEndSoon() throws Exception {
    var blanks = " ".repeat(900);
    program("pl", "use Config::General;\nmy %c = Config::General->new('/opt/bin/x.conf')->getall;\n" + DELETES);
    Files.writeString(folder.resolve("opt/bin/x.conf"),
        ("a" + blanks + "=" + blanks + "\u2028b\n").repeat(20) + "[" + blanks.repeat(20) + "\n<a" + blanks.repeat(20)
            + "\n");
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertEquals(List.of("carts"), written()));
  }

  private static String deletes(String language) {
    return switch (language) {
      case "pl" -> DELETES;
      case "sh" -> "psql -d shop -c 'DELETE FROM carts'\n";
      case "bat", "ps1" -> "psql -d shop -c \"DELETE FROM carts\"\n";
      case "js" -> "const { Client } = require('pg');\nnew Client('postgres:///shop').query('DELETE FROM carts');\n";
      case "rb" -> "db = PG.connect(dbname: 'shop')\ndb.exec('DELETE FROM carts')\n";
      case "php" -> "<?php\n$db = new PDO('pgsql:dbname=shop');\n$db->exec('DELETE FROM carts');\n";
      default -> "import psycopg2\nc = psycopg2.connect('dbname=shop')\nc.cursor().execute('DELETE FROM carts')\n";
    };
  }

  private static String doubling(String returned) {
    return "sub f0 { return ('a', 'b') }\n" + IntStream.range(0, 40)
        .mapToObj(i -> "sub f" + (i + 1) + " { return " + returned.formatted(i) + " }\n").collect(Collectors.joining());
  }

  private void program(String text) throws IOException {
    program("py", text);
  }

  private void program(String language, String text) throws IOException {
    Files.createDirectories(folder.resolve("etc/cron.d"));
    Files.createDirectories(folder.resolve("opt/bin"));
    Files.writeString(folder.resolve("etc/cron.d/x"), "1 2 * * * web /opt/bin/x." + language + "\n");
    Files.writeString(folder.resolve("opt/bin/x." + language), text);
  }

  private List<String> mistakes() throws ProblemException {
    return new FilesImporter(folder, "app-01").read(Progress.none()).unread().stream().filter(Defect::isTold)
        .map(Unread::reason).toList();
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
