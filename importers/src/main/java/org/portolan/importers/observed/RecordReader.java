package org.portolan.importers.observed;

import java.io.IOException;

/// Reads one kind of record into the ledger.
@FunctionalInterface
interface RecordReader {
  void read(Record record, Ledger ledger) throws IOException;
}
