package org.portolan.importers.config;

import org.portolan.importers.connection.Connection;

/// A database that settings name.
///
/// @param by         the setting that says most about it
/// @param confidence how much the settings prove
record FoundConnection(Connection connection, Setting by, double confidence) {
  /// What is left of the certainty where a default is taken that the environment may override.
  static final double ASSUMED = 0.8;
}
