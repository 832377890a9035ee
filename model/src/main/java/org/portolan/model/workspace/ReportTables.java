package org.portolan.model.workspace;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.Handle;
import org.portolan.model.intake.ImportReport;
import org.portolan.model.intake.ReadPlace;
import org.portolan.model.intake.Source;
import org.portolan.model.intake.SourceKind;
import org.portolan.model.intake.Unread;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.inventory.Intake;
import org.portolan.model.problem.Location;
import org.portolan.model.workspace.IntakeHeader.Event;

/// Writes whole imports and reads them again. Warnings are for whoever imports, and are not kept.
final class ReportTables {
  private ReportTables() {}

  static long nextNumber(Handle handle) {
    return handle.createQuery(Sql.named("next-number")).mapTo(Long.class).one();
  }

  static void insert(Handle handle, Intake intake) {
    var report = intake.report();
    var span = new Span(intake.number());
    var source = report.source();
    handle.createUpdate(Sql.named("insert-intake")).bind(0, intake.number())
        .bind(1, intake.at().atOffset(ZoneOffset.UTC))
        .bind(2, source.name()).bind(3, source.kind().name()).bind(4, source.origin()).bind(5, source.title())
        .bind(6, report.complete()).execute();
    FactTables.insert(handle, span, report.facts());
    var entry = new AtomicLong(span.first());
    Rows.insert(handle, "insert-read-place", report.read(), (row, place) -> {
      row.setLong(1, entry.getAndIncrement());
      row.setString(2, place.source());
      row.setString(3, place.importer());
    });
    Rows.insert(handle, "insert-unread", report.unread(), (row, unread) -> {
      row.setLong(1, entry.getAndIncrement());
      row.setString(2, unread.place().source());
      row.setInt(3, unread.place().line());
      row.setInt(4, unread.place().column());
      row.setString(5, unread.kind().name());
      row.setString(6, unread.reason());
      row.setString(7, unread.remedy());
    });
  }

  static List<IntakeHeader> headers(Handle handle) {
    return handle.createQuery(Sql.named("select-intakes"))
        .map((row, _) -> new IntakeHeader(row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant(),
            new Source(row.getString(3), SourceKind.valueOf(row.getString(4)), row.getString(5), row.getString(6)),
            event(row.getBoolean(7), row.getBoolean(8))))
        .list();
  }

  private static Event event(boolean complete, boolean removed) {
    return removed ? Event.REMOVED : complete ? Event.READ : Event.BROKE_OFF;
  }

  static void remove(Handle handle, Source source, Instant at) {
    handle.createUpdate(Sql.named("insert-removal")).bind(0, nextNumber(handle)).bind(1, at.atOffset(ZoneOffset.UTC))
        .bind(2, source.name()).bind(3, source.kind().name()).bind(4, source.origin()).bind(5, source.title())
        .execute();
  }

  static void takeBack(Handle handle, IntakeHeader removal) {
    handle.createUpdate(Sql.named("delete-removal")).bind(0, removal.number()).execute();
  }

  static Intake read(Handle handle, IntakeHeader header) {
    var span = new Span(header.number());
    var read = new ArrayList<ReadPlace>();
    Rows.each(handle, "select-read-place", span, row -> read.add(new ReadPlace(row.getString(1), row.getString(2))));
    var unread = new ArrayList<Unread>();
    Rows.each(handle, "select-unread", span,
        row -> unread.add(new Unread(new Location(row.getString(1), row.getInt(2), row.getInt(3)),
            UnreadKind.valueOf(row.getString(4)), row.getString(5), row.getString(6))));
    var report =
        new ImportReport(header.source(), FactTables.read(handle, span), read, unread, header.complete(), List.of());
    return new Intake(header.number(), header.at(), report);
  }
}
