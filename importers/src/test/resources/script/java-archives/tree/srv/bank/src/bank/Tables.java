package bank;

import static bank.generated.Tables.*;

import org.jooq.*;
import org.jooq.impl.DSL;

public class Tables {
  public static void main(String[] args) {
    DSLContext context = DSL.using("jdbc:postgresql://db2/desks");
    context.select(DESKS.ID, CHAIRS.LEGS).from(DESKS).join(CHAIRS).on(CHAIRS.DESK.eq(DESKS.ID)).fetch()
        .forEach(row -> context.insertInto(DSL.table("desk_counts")).values(1).execute());
    context.deleteFrom(DRAWERS).execute();
  }
}
