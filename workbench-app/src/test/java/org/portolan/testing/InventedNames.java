package org.portolan.testing;

import java.util.List;

/// Names as they grow in a company over twenty years.
final class InventedNames {
  static final List<String> DATABASES = List.of("shop", "finance", "wms", "crm", "hr", "billing", "archive", "portal");
  private static final List<String> SCHEMAS = List.of("sales", "stock", "shipping", "ledger", "people", "staging");
  private static final List<String> THINGS = List.of("orders", "customer", "invoice", "payment", "shipment", "item",
      "price", "voucher", "refund", "supplier", "contract", "booking", "account", "campaign", "address", "region",
      "store",
      "till", "receipt", "route", "vehicle", "driver", "employee", "shift", "salary", "ticket", "message", "pallet",
      "dock", "tariff", "currency", "tax_rate", "gift_card", "newsletter", "complaint", "forecast", "budget", "audit");
  private static final List<String> TAILS = List.of("", "_line", "_history", "_status", "_map", "_import", "_export",
      "_note", "_archive", "_2019", "_tmp", "_daily", "_monthly", "_type", "_log");
  private static final List<String> ERRANDS = List.of("nightly", "hourly", "weekly", "month_end", "quarter_close",
      "sync", "export", "import", "cleanup", "mail", "report", "reindex", "rotate", "check", "push");

  private InventedNames() {}

  static String schema(int number) {
    return SCHEMAS.get(number % SCHEMAS.size());
  }

  static int schemas() {
    return SCHEMAS.size();
  }

  /// Every number has a name of its own: `orders`, `customer_line`, `orders_17`.
  static String table(int number) {
    var thing = THINGS.get(number % THINGS.size());
    var tail = TAILS.get(number / THINGS.size() % TAILS.size());
    int round = number / (THINGS.size() * TAILS.size());
    return thing + tail + (round == 0 ? "" : "_" + (round + 1));
  }

  static String script(int number) {
    var thing = THINGS.get(number * 7 % THINGS.size());
    var errand = ERRANDS.get(number % ERRANDS.size());
    int round = number / (THINGS.size() * ERRANDS.size());
    return errand + "_" + thing + (round == 0 ? "" : "_" + (round + 1)) + "_" + number % 97;
  }

  static String host(int number) {
    return "legacy-app-%02d".formatted(number + 1);
  }

  static String database(int number) {
    int round = number / DATABASES.size();
    return DATABASES.get(number % DATABASES.size()) + (round == 0 ? "" : round + 1);
  }
}
