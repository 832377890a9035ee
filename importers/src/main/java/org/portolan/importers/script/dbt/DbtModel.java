package org.portolan.importers.script.dbt;

import java.util.List;

/// Something that dbt builds: a model, a seed or a snapshot.
///
/// @param name    by which others mean it
/// @param table   what the database calls it
/// @param path    its file in the tree
/// @param folders the folders that it lies in, below the one where its kind is kept
/// @param virtual whether it is none in the database, and becomes a part of those that read it (`ephemeral`)
/// @param tags    what it may be chosen by
/// @param text    empty for a seed
/// @param refs    the names of the others that it reads
/// @param sources the tables that it reads and that dbt does not build
record DbtModel(String name, String table, Kind kind, String path, List<String> folders, boolean virtual,
    List<String> tags, DbtText text, List<String> refs, List<String> sources) {
  enum Kind {
    MODEL,
    SEED,
    SNAPSHOT
  }
}
