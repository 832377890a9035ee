package org.portolan.importers.jdbc.dialect;

import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.portolan.model.intake.Engine;

/// All that is particular to one database: how to connect, how to make the session safe, and what to ask.
///
/// @param name       the folder of its files, and the word for it in URLs: `postgresql`
/// @param title      what people call it
/// @param urls       how its JDBC URLs begin; the first is the one that its driver understands
/// @param connection properties for the driver, which a user's URL may add to
/// @param tls        what its driver calls `mode`, `authority`, `certificate` and `key`, and each mode
/// @param session    statements that make a new session read-only and impatient
/// @param snapshot   how further sessions see what the first one sees; empty where they cannot
/// @param refusals   what its error codes and SQL states mean
/// @param login      how an administrator makes a login that may read the catalogs and nothing else
/// @param declaresReads whether its catalogs say what each view reads
/// @param reachesNeighbours whether `database.table` means another database of the same server
/// @param opening    how a database that lies in files is opened, so that nothing is written
/// @param driver     where its JDBC driver comes from
/// @param profile    how it spells what is asked of its rows; empty where nobody has looked at rows of such a database
/// @param tried      whether its queries have been run on a real server; else they were only written from knowledge of its catalog
/// @param questions  what gives its queries, which are read when the first is needed: a connection can be begun before
public record Dialect(String name, Engine engine, String title, List<String> urls, Map<String, String> connection,
    Map<String, String> tls, List<String> session, Optional<SharedSnapshot> snapshot, Map<String, Refusal> refusals,
    List<String> login, boolean declaresReads, boolean reachesNeighbours, Opening opening, DriverOrigin driver,
    Optional<ProfileWords> profile, boolean tried, Supplier<List<CatalogQuery>> questions) {
  public Dialect {
    urls = List.copyOf(urls);
    connection = Map.copyOf(connection);
    tls = Map.copyOf(tls);
    session = List.copyOf(session);
    refusals = Map.copyOf(refusals);
    login = List.copyOf(login);
  }

  public boolean speaks(String url) {
    return urls.stream().anyMatch(url::startsWith);
  }

  /// The same URL as the driver spells it (`jdbc:mysql:` is read by MariaDB's).
  public String driverUrl(String url) {
    return urls.stream().filter(url::startsWith).findFirst()
        .map(prefix -> urls.getFirst() + url.substring(prefix.length())).orElse(url);
  }

  /// In the order of their catalogs.
  public List<CatalogQuery> queries() {
    return questions.get();
  }

  public Optional<CatalogQuery> query(Catalog catalog) {
    return queries().stream().filter(query -> query.catalog() == catalog).findFirst();
  }

  /// What an exception means: by the database's own code first, then by its SQL state, then by words of its message
  /// (a refusal with a blank in it), then by the state's class.
  public Refusal meaning(SQLException refused) {
    var state = refused.getSQLState() == null ? "" : refused.getSQLState();
    var own = refusals.get(Integer.toString(refused.getErrorCode()));
    if (own != null) {
      return own;
    }
    var message = refused.getMessage() == null ? "" : refused.getMessage();
    var said = refusals.entrySet().stream()
        .filter(entry -> entry.getKey().indexOf(' ') > 0 && message.contains(entry.getKey())).map(Map.Entry::getValue)
        .min(Comparator.naturalOrder());
    if (said.isPresent() && !refusals.containsKey(state)) {
      return said.get();
    }
    return refusals.getOrDefault(state, state.startsWith("08") ? Refusal.BROKEN : Refusal.OTHER);
  }
}
