package org.portolan.importers.sql;

/// What holds between a pair of parentheses of a statement, while it is read.
final class Level {
  boolean selects;
  boolean expects;
  boolean inList;
  boolean inserts;
  boolean fromMeansNothing;
  int deletesAt = -1;
}
