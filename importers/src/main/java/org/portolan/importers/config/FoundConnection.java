package org.portolan.importers.config;

import org.portolan.importers.connection.Connection;

/// A database that settings name.
///
/// @param by         the setting that says most about it
/// @param confidence how much the settings prove
record FoundConnection(Connection connection, Setting by, double confidence) {}
