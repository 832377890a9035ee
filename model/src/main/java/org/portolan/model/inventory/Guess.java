package org.portolan.model.inventory;

/// Where a name was taken for an asset although the sources leave another reading open. The confidence of every piece
/// of evidence that rests on the guess is multiplied by its factor.
enum Guess {
  /// Nothing was guessed.
  NONE(1),
  /// Only another host's `/etc/hosts` says which address the name means.
  ALIAS_OF_ANOTHER_HOST(0.9),
  /// `legacy-db-02` was taken for `legacy-db-02.shop.example`.
  SHORT_NAME(0.9),
  /// No host is named, or the database was read through a local address: it is the only one of that name.
  ONLY_DATABASE_OF_THAT_NAME(0.9),
  /// No database is named: only one of that server is known.
  ONLY_DATABASE_OF_THAT_SERVER(0.7),
  /// Neither host nor database are known: only one database has such a table.
  ONLY_DATABASE_WITH_THAT_TABLE(0.7),
  /// Neither host nor database are known: only one database has such a table, and a dump of it lies beside the program.
  ONLY_DUMP_BESIDE_WITH_THAT_TABLE(0.9),
  /// Not found along the search path, but in another schema; where no catalog tells, in the one that all other
  /// statements name.
  ANOTHER_SCHEMA(0.8),
  /// A routine of several signatures.
  ONE_OF_SEVERAL_SIGNATURES(0.8);

  private final double factor;

  Guess(double factor) {
    this.factor = factor;
  }

  double factor() {
    return factor;
  }
}
