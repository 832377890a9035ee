package org.portolan.importers.script.python;

import java.util.Set;
import java.util.regex.Pattern;

/// What the methods of models, queries and sessions do to rows, by their names.
final class PythonVerbs {
  static final Set<String> MANAGERS =
      Set.of("query", "objects", "_default_manager", "_base_manager", "all_objects");
  static final Set<String> WRITES = Set.of("delete", "update", "bulk_update", "create", "bulk_create", "insert",
      "insert_many", "bulk_insert", "add", "remove", "set", "clear", "append", "extend", "abulk_create", "acreate",
      "adelete", "aupdate", "create_user", "create_superuser", "log_action", "log_actions");
  static final Set<String> BOTH = Set.of("get_or_create", "update_or_create", "aget_or_create");
  static final Set<String> ONE = Set.of("get", "first", "one", "one_or_none", "last", "latest", "earliest",
      "get_or_404", "first_or_404", "get_or_none", "getOne", "create", "aget", "afirst", "scalar_one",
      "scalar_one_or_none",
      "scalar");
  static final Set<String> OR_NONE = Set.of("get", "first", "one_or_none", "last", "get_or_none", "aget",
      "afirst", "scalar_one_or_none", "scalar");
  static final Set<String> ROWS = Set.of("count", "exists", "aggregate", "in_bulk", "acount", "aexists", "all",
      "one", "fetchall", "iterator", "yield_per");
  static final Set<String> SPANS = Set.of("values", "values_list", "select_related", "prefetch_related",
      "order_by", "only", "defer", "annotate", "aggregate");
  static final Set<String> ADDS =
      Set.of("add", "add_all", "merge", "delete", "bulk_save_objects", "bulk_insert_mappings", "bulk_update_mappings",
          "expunge_and_delete");
  static final Set<String> GETS =
      Set.of("get", "get_one", "scalar", "scalars", "execute", "exec", "stream", "refresh", "first");
  static final Set<String> SAVES =
      Set.of("save", "delete", "delete_instance", "asave", "adelete", "SUPER::save",
          "SUPER::delete", "save_base", "insert", "unlink", "write");

  /// A session that a library keeps ready.
  static final Pattern SESSION = Pattern.compile("(?i).+::(?:db_?|scoped_?)?session");

  private PythonVerbs() {}
}
