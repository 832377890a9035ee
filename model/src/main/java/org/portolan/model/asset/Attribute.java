package org.portolan.model.asset;

/// The names of attributes that more than one part of the program reads. Yes-or-no attributes are `true` or absent.
public final class Attribute {
  private Attribute() {}

  /// When a job runs: five cron fields where the source has them, else the source's own words.
  public static final String SCHEDULE = "schedule";
  /// The time zone a schedule is meant in, where the source says so.
  public static final String ZONE = "zone";
  /// The account it runs as.
  public static final String USER = "user";
  public static final String USER_INFERRED = "user-inferred";
  public static final String COMMAND = "command";
  /// Yes: it is switched off where it is declared.
  public static final String DISABLED = "disabled";
  /// Yes: something names it, and it is not there.
  public static final String MISSING = "missing";
  /// Yes: something names it, and the schema of its database, which is known in full, does not have it.
  public static final String NOT_IN_SCHEMA = "not-in-schema";
  /// Yes: it is known only because something names it; no import describes it.
  public static final String NAMED_ONLY = "named-only";
  /// Yes: it belongs to the operating system itself (log rotation, package updates).
  public static final String OPERATING_SYSTEM = "operating-system";
  /// The address that an observed client comes from, as whoever saw it writes it; empty for a local socket.
  public static final String ADDRESS = "address";
  /// The host that saw the client; its names and `localhost` are meant as that host knows them.
  public static final String SEEN_BY = "seen-by";
  /// What a client calls itself (`application_name`, `program_name`).
  public static final String APPLICATION = "application";
  /// The process that has the connection open.
  public static final String PROGRAM = "program";
  /// How often it was seen, over all that was read.
  public static final String TIMES_SEEN = "times-seen";
  public static final String FIRST_SEEN = "first-seen";
  public static final String LAST_SEEN = "last-seen";
  /// Yes: something was seen to be used, and the record does not tell by whom.
  public static final String UNNAMED = "unnamed";
  /// Yes: a tool that people work with by hand (psql, a spreadsheet, a database browser).
  public static final String BY_HAND = "by-hand";
  /// The assets of which one is this client, comma-separated; which one, nothing tells.
  public static final String EXPLAINED_BY = "explained-by";
  public static final String ENGINE = "engine";
  public static final String VERSION = "version";
  /// The default search path or default schema of a database, comma-separated.
  public static final String SEARCH_PATH = "search-path";
  /// Names (HOST:PORT/DB) a database is also known by, comma-separated.
  public static final String KNOWN_AS = "known-as";
  public static final String ROWS = "rows";
  public static final String BYTES = "bytes";
  public static final String COMMENT = "comment";
  public static final String PRIMARY_KEY = "primary-key";
  /// Yes: a person added it by hand.
  public static final String TOLD = "told";
  public static final String OWNER = "owner";
  public static final String LANGUAGE = "language";
  public static final String COLLATION = "collation";
  public static final String ENCODING = "encoding";
  /// Extensions of a database with their versions, comma-separated.
  public static final String EXTENSIONS = "extensions";
  /// Indexes of a table, `; ` between them.
  public static final String INDEXES = "indexes";
  /// The statement of a view, the body of a routine or trigger; secrets masked.
  public static final String DEFINITION = "definition";
  /// Yes: the role may do anything.
  public static final String SUPERUSER = "superuser";
  /// The file that describes it, where it is known from a schema dump and not from the database itself.
  public static final String SCHEMA_DUMP = "schema-dump";
}
