package org.portolan.importers.table;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// What the columns of one sheet mean, seen together: a name alone does not tell what is called so, two columns cannot
/// both name the server, and a list of installed programs is no list of applications.
final class Headings {
  /// A row has one of each; the column counts whose name is the plainest for it.
  private static final Set<Meaning> SINGLE = EnumSet.of(Meaning.HOST, Meaning.APPLICATION, Meaning.DATABASE,
      Meaning.DATABASE_HOST, Meaning.ENGINE, Meaning.PORT, Meaning.JOB, Meaning.OPERATING_SYSTEM);
  /// In an export of virtual machines `Host` is what they run on.
  private static final Set<String> MACHINE = Set.of("vm", "vmname", "virtualmachine", "virtualmachinename");
  private static final Set<String> NAME =
      Set.of("name", "displayname", "ciname", "configurationitem", "assetname", "bezeichnung", "nom", "nombre", "nome");
  private static final Set<String> FROM = Set.of("parent", "source", "from", "consumer", "caller", "client", "quelle",
      "von", "sourceapplication", "sourcesystem", "sourcename");
  private static final Set<String> TO = Set.of("child", "target", "to", "provider", "callee", "ziel", "nach",
      "targetapplication", "targetsystem", "destination", "targetname", "destinationname");
  private static final Set<String> KIND = Set.of("class", "klasse", "ciclass", "citype", "type", "typ", "assettype",
      "category", "kategorie", "tipo", "clase", "categorie", "categoria");
  private static final Pattern SOFTWARE = Pattern.compile(
      "(?i)(?!.*(?:server|host|machine|rechner|equipo|serv(?:eu|ido)r)).*(?:appl|service|software|database|anwendung|dienst|datenbank|aplicaci|applica|base de).*");
  private static final Set<String> MAKER = Set.of("provider", "publisher", "vendor", "manufacturer", "hersteller");

  private final List<String> heads;
  private final Columns columns;
  private final List<String> plain;
  private final List<Meaning> meanings;

  private Headings(List<String> heads, Columns columns) {
    this.heads = heads;
    this.columns = columns;
    plain = heads.stream().map(Meaning::plain).toList();
    meanings = new ArrayList<>(heads.stream().map(columns::meaning).toList());
  }

  static List<Meaning> of(List<String> heads, Columns columns) {
    var all = new Headings(heads, columns);
    all.installed();
    all.relation();
    all.named();
    SINGLE.forEach(all::single);
    return all.meanings;
  }

  /// The column that says what kind of thing a row is about; -1 where none does.
  static int kind(List<String> heads) {
    var plain = heads.stream().map(Meaning::plain).toList();
    return plain.stream().filter(KIND::contains).mapToInt(plain::indexOf).findFirst().orElse(-1);
  }

  /// In a list of all sorts of things, the name of one that is no machine is that of an application.
  static List<Meaning> ofKind(List<String> heads, List<Meaning> meanings, String kind) {
    if (!SOFTWARE.matcher(kind).matches() || meanings.contains(Meaning.APPLICATION)) {
      return meanings;
    }
    return IntStream.range(0, meanings.size()).mapToObj(i -> meanings.get(i) == Meaning.HOST && i < heads.size()
        && NAME.contains(Meaning.plain(heads.get(i))) ? Meaning.APPLICATION : meanings.get(i)).toList();
  }

  private boolean isTold(int column) {
    return columns.tell(List.of(heads.get(column)));
  }

  private int first(Set<String> names) {
    for (int i = 0; i < plain.size(); i++) {
      if (names.contains(plain.get(i)) && !isTold(i)) {
        return i;
      }
    }
    return -1;
  }

  private void set(int column, Meaning meaning) {
    if (!isTold(column)) {
      meanings.set(column, meaning);
    }
  }

  /// Name, version and maker of what is installed.
  private void installed() {
    if (plain.contains("version") && first(MAKER) >= 0 && !meanings.contains(Meaning.OWNER)
        && !meanings.contains(Meaning.DEPENDS_ON)) {
      for (int i = 0; i < meanings.size(); i++) {
        if (meanings.get(i) == Meaning.APPLICATION) {
          set(i, Meaning.NOTHING);
        }
      }
    }
  }

  /// Who needs whom, one pair in each row.
  private void relation() {
    int from = first(FROM);
    int to = first(TO);
    // With a port it is a list of what firewalls let through, between addresses.
    if (from >= 0 && to >= 0 && !meanings.contains(Meaning.PORT) && !meanings.contains(Meaning.DEPENDS_ON)
        && !meanings.contains(Meaning.APPLICATION)) {
      set(from, Meaning.APPLICATION);
      set(to, Meaning.DEPENDS_ON);
    }
  }

  /// A name beside an address or a system is that of a server.
  private void named() {
    int name = first(NAME);
    if (name < 0 || meanings.get(name) != Meaning.NOTHING) {
      return;
    }
    boolean machine = meanings.contains(Meaning.ADDRESS) || meanings.contains(Meaning.OPERATING_SYSTEM);
    if (machine && !meanings.contains(Meaning.HOST)) {
      set(name, Meaning.HOST);
    } else if (!meanings.contains(Meaning.HOST) && !meanings.contains(Meaning.APPLICATION)
        && (meanings.contains(Meaning.OWNER) || meanings.contains(Meaning.DEPENDS_ON))) {
      set(name, Meaning.APPLICATION);
    }
  }

  private void single(Meaning meaning) {
    int best = -1;
    for (int i = 0; i < meanings.size(); i++) {
      if (meanings.get(i) == meaning && (best < 0 || rank(i, meaning) < rank(best, meaning))) {
        best = i;
      }
    }
    for (int i = 0; i < meanings.size(); i++) {
      if (meanings.get(i) == meaning && i != best) {
        set(i, Meaning.NOTHING);
      }
    }
  }

  /// What the user said goes first, then the name of a machine that runs on another, then the words in their order.
  private int rank(int column, Meaning meaning) {
    return isTold(column) ? -2 : MACHINE.contains(plain.get(column)) ? -1 : meaning.rank(plain.get(column));
  }
}
