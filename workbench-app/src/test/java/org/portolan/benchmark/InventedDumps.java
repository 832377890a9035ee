package org.portolan.benchmark;

import java.io.IOException;

/// Dumps of databases that lie about on a server, with all their rows.
final class InventedDumps {
  private static final int DUMPS = 12;
  private static final int TABLES = 60;
  private static final int ROWS = 1_500;

  private InventedDumps() {}

  static void write(InventedTree tree) throws IOException {
    for (int dump = 0; dump < DUMPS; dump++) {
      tree.file("var/backups/old_" + dump + ".sql", text(dump));
    }
  }

  private static String text(int dump) {
    var text = new StringBuilder("--\n-- PostgreSQL database dump\n--\n\nSET client_encoding = 'UTF8';\n");
    for (int table = 0; table < TABLES; table++) {
      var name = "public.old_%d_%d".formatted(dump, table);
      text.append("CREATE TABLE ").append(name)
          .append(
              " (\n    id integer NOT NULL,\n    name text,\n    amount numeric(12,2),\n    changed timestamp\n);\n");
      text.append("COPY ").append(name).append(" (id, name, amount, changed) FROM stdin;\n");
      for (int row = 0; row < ROWS; row++) {
        text.append(row).append("\tSomebody or other, number ").append(row * 7).append('\t').append(row % 100)
            .append(".50\t2026-11-").append(10 + row % 19).append(" 03:00:00\n");
      }
      text.append("\\.\nALTER TABLE ONLY ").append(name).append(" ADD PRIMARY KEY (id);\n");
    }
    return text.toString();
  }
}
