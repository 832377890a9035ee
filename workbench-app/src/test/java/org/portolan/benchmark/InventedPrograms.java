package org.portolan.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The applications of one server: schedules that start shell scripts, which start Perl and Python programs with
/// modules of their own, which run SQL. A hundred files each; what they say follows from the application's number.
final class InventedPrograms {
  private static final int JOBS = 15;
  private static final int MODULES = 16;
  private static final int METHODS = 14;
  private static final int STEPS = 12;
  private static final int STATEMENTS = 25;
  private static final int PARTS = 4;
  private static final List<String> APPLICATIONS = List.of("orders", "billing", "stock", "ledger", "crm", "mail",
      "portal", "pricing", "routing", "returns", "loyalty", "payroll", "tickets", "forecast", "vouchers", "suppliers",
      "audit", "catalog", "shipping", "reports");
  private static final List<String> THINGS = List.of("orders", "customers", "invoices", "payments", "shipments",
      "items", "prices", "refunds", "contracts", "bookings", "accounts", "regions", "stores", "receipts", "routes",
      "drivers");

  private final InventedTree tree;
  private final String application;
  private final Map<String, String> templates = new HashMap<>();

  private InventedPrograms(InventedTree tree, String application) {
    this.tree = tree;
    this.application = application;
  }

  static void write(InventedTree tree) throws IOException {
    for (var application : APPLICATIONS) {
      new InventedPrograms(tree, application).all();
    }
  }

  private void all() throws IOException {
    var opt = "opt/" + application + "/";
    var srv = "srv/" + application + "/";
    tree.file("etc/cron.d/" + application, text("crontab", 0, 0) + each("crontab-each", JOBS, 0));
    tree.file(opt + "lib/common.sh", text("common", 0, 0));
    for (int job = 0; job < JOBS; job++) {
      tree.file(opt + "bin/job_" + job + ".sh",
          text("shell", job, 0) + inner("shell-each", job, STEPS) + text("shell-end", job, 0));
      tree.file(opt + "sql/job_" + job + ".sql",
          text("sql", job, 0) + inner("sql-each", job, STATEMENTS) + "COMMIT;\n");
      tree.file(opt + "bin/step_" + job + ".pl", text("perl", job, 0) + parts("perl-each", job));
      tree.file(srv + "bin/task_" + job + ".py",
          text("python", job, 0) + parts("python-each", job) + text("python-end", job, job % MODULES));
    }
    tree.file(srv + application + "/__init__.py", "\n");
    for (int module = 0; module < MODULES; module++) {
      tree.file(opt + "lib/" + capital(application) + "/M" + module + ".pm",
          text("perl-module", 0, module) + each("perl-module-each", METHODS + 1, module) + "\n1;\n");
      tree.file(srv + application + "/m" + module + ".py",
          text("python-module", 0, module) + each("python-module-each", METHODS + 1, module));
    }
    tree.file(opt + "etc/" + application + ".ini", text("settings.ini", 0, 0));
    tree.file(srv + ".env", text("env", 0, 0));
    tree.file(srv + "docker-compose.yml", text("compose.yml", 0, 0));
    tree.file("etc/systemd/system/" + application + ".timer", text("timer", 0, 0));
    tree.file("etc/systemd/system/" + application + ".service", text("service", 0, 0));
  }

  private String parts(String template, int job) throws IOException {
    var text = new StringBuilder();
    for (int part = 0; part < PARTS; part++) {
      text.append(text(template, job, (job + part) % MODULES));
    }
    return text.toString();
  }

  private String each(String template, int times, int module) throws IOException {
    var text = new StringBuilder();
    for (int number = 0; number < times; number++) {
      text.append(text(template, number, module));
    }
    return text.toString();
  }

  private String inner(String template, int number, int times) throws IOException {
    var text = new StringBuilder();
    for (int time = 0; time < times; time++) {
      text.append(text(template, number, time));
    }
    return text.toString();
  }

  private String text(String template, int number, int module) throws IOException {
    var text = template(template).replace("@app@", application).replace("@App@", capital(application))
        .replace("@n@", "" + number).replace("@m@", "" + module).replace("@next@", "" + (module + 1) % MODULES)
        .replace("@minute@", "" + number * 3 % 60).replace("@hour@", "" + number % 24)
        .replace("@weekday@", "" + number % 7);
    for (int i = 0; i < 8; i++) {
      text = text.replace("@t" + i + "@", THINGS.get((number + module + i) % THINGS.size()));
    }
    return text;
  }

  private String template(String name) throws IOException {
    if (!templates.containsKey(name)) {
      try (var resource = InventedPrograms.class.getResourceAsStream("tree/" + name + ".txt")) {
        templates.put(name, new String(Objects.requireNonNull(resource, name).readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return templates.get(name);
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
