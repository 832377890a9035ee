package org.portolan.importers.observed;

import java.time.Instant;
import java.util.Optional;

/// One message of PostgreSQL's log, in whichever format it was written.
///
/// @param process  what tells sessions apart; empty where it is not written
/// @param address  where the client is, with or without its port; empty where it is not said
/// @param level    `LOG`, `ERROR`, `STATEMENT`
record PostgresqlEvent(Optional<Instant> at, int line, String process, String user, String database, String address,
    String application, String level, String message) {}
