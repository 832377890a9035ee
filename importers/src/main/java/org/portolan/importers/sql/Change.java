package org.portolan.importers.sql;

/// What happens to the rows of a table; a trigger fires on some of it.
public enum Change {
  INSERT,
  UPDATE,
  DELETE,
  TRUNCATE
}
