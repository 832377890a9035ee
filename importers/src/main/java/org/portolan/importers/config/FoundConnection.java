package org.portolan.importers.config;

import org.portolan.importers.connection.Connection;

/// A database that settings name.
///
/// @param line       where the line stands that says most about it
/// @param confidence how much the settings prove
record FoundConnection(Connection connection, int line, double confidence) {}
