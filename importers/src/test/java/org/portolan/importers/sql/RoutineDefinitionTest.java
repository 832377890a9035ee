package org.portolan.importers.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutineDefinitionTest {

  @Test
  void aStatementThatABodyKeepsInAVariableIsRead() {
    var body = defined("""
        CREATE FUNCTION roll(day date) RETURNS void AS $$
        DECLARE
          target text := 'bookings_kept';
          query text;
        BEGIN
          query := 'INSERT INTO ' || quote_ident(target);
          query := query || ' SELECT * FROM bookings';
          EXECUTE query USING day;
        END $$ LANGUAGE plpgsql""").body();
    assertEquals("READ bookings, WRITE bookings_kept", spoken(body));
    assertEquals(List.of(), body.doubts());
  }

  @Test
  void eachElementOfAListIsGoneThrough() {
    assertEquals("WRITE stage_a, WRITE stage_b", spoken(defined("""
        CREATE FUNCTION empty() RETURNS void AS $$
        DECLARE t text;
        BEGIN
          FOREACH t IN ARRAY ARRAY['stage_a', 'stage_b'] LOOP
            EXECUTE format('TRUNCATE %I', t);
          END LOOP;
        END $$ LANGUAGE plpgsql""").body()));
  }

  @Test
  void placeholdersOfAFormatCountFromTheOneThatIsNumbered() {
    assertEquals("WRITE a, WRITE b", spoken(defined("""
        CREATE FUNCTION owned() RETURNS void AS $$
        BEGIN
          EXECUTE format('ALTER TABLE %I OWNER TO x; ALTER TABLE %1$I ADD b int; TRUNCATE %I', 'a', 'b', 'c');
        END $$ LANGUAGE plpgsql""").body()));
  }

  @Test
  void theCallersTextsSayWhichTableIsMeant() {
    var definition = defined("""
        CREATE FUNCTION sweep(tab text, keep int) RETURNS void AS $$
        BEGIN
          EXECUTE format('DELETE FROM %I WHERE age > $1', tab) USING keep;
        END $$ LANGUAGE plpgsql""");
    assertEquals("", spoken(definition.body()));
    assertEquals("WRITE sessions", spoken(definition.with(List.of("sessions", "30"))));
    assertEquals("", spoken(definition.with(List.of(Hole.TEXT, "30"))));
  }

  @Test
  void aCallTellsTheTextsItGives() {
    assertEquals(List.of(List.of("sessions", "30")),
        SqlReader.read("SELECT sweep('sessions', 30)").accesses().stream().map(Access::arguments).toList());
  }

  @Test
  void aFunctionThatABodyCallsInAnExpressionIsCalled() {
    assertEquals("CALL next_number, CALL owner_of, WRITE bookings", spoken(defined("""
        CREATE FUNCTION book() RETURNS void AS $$
        DECLARE n int;
        BEGIN
          n := next_number();
          INSERT INTO bookings (id, owner) VALUES (n, owner_of(n));
        END $$ LANGUAGE plpgsql""").body()));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      INSERT           | WRITE arrived, WRITE seen
      UPDATE           | WRITE changed, WRITE seen
      DELETE           | WRITE gone, WRITE seen
      INSERT OR UPDATE | WRITE arrived, WRITE changed, WRITE seen
      """)
  void aTriggersBodyDoesOnlyWhatIsForWhatItFiresOn(String happened, String expected) {
    var function = defined("""
        CREATE FUNCTION audit() RETURNS trigger AS $$
        BEGIN
          IF (TG_OP = 'DELETE') THEN
            IF OLD.kept IS NULL THEN INSERT INTO gone VALUES (OLD.id); END IF;
          ELSIF TG_OP = 'UPDATE' THEN
            INSERT INTO changed VALUES (CASE WHEN NEW.a THEN 1 ELSE 2 END);
          ELSE
            INSERT INTO arrived VALUES (NEW.id);
          END IF;
          INSERT INTO seen VALUES (1);
          RETURN NULL;
        END $$ LANGUAGE plpgsql""");
    assertEquals(expected, spoken(function.firedBy(trigger(
        "CREATE TRIGGER t AFTER " + happened + " ON x FOR EACH ROW EXECUTE FUNCTION audit()"))));
  }

  @Test
  void aTriggersFunctionKnowsItsTableAndItsArguments() {
    var function = defined("""
        CREATE FUNCTION keep() RETURNS trigger AS $$
        BEGIN
          EXECUTE format('INSERT INTO %I SELECT ($1).*', TG_TABLE_NAME || '_old') USING OLD;
          EXECUTE 'UPDATE ' || TG_ARGV[0] || ' SET n = n + 1';
          RETURN NULL;
        END $$ LANGUAGE plpgsql""");
    assertEquals("WRITE counters, WRITE orders_old", spoken(function.firedBy(
        trigger("CREATE TRIGGER t AFTER DELETE ON shop.orders FOR EACH ROW EXECUTE PROCEDURE keep('counters')"))));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      CREATE OR REPLACE TRIGGER t BEFORE UPDATE OF a, b ON shop.x EXECUTE FUNCTION f() | shop.x UPDATE f
      CREATE CONSTRAINT TRIGGER t AFTER INSERT OR DELETE ON x DEFERRABLE FOR EACH ROW EXECUTE PROCEDURE o.f() | .x INSERT DELETE o.f
      CREATE TRIGGER t AFTER INSERT ON x FOR EACH ROW INSERT INTO y VALUES (NEW.id) | .x INSERT WRITE y
      CREATE TRIGGER t ON dbo.x AFTER INSERT, UPDATE AS DELETE FROM y | dbo.x INSERT UPDATE WRITE y
      CREATE RULE r AS ON INSERT TO x DO ALSO INSERT INTO y VALUES (NEW.id) | .x INSERT WRITE y
      """)
  void aTriggerSaysWhenItFiresAndWhatItDoes(String statement, String expected) {
    var trigger = trigger(statement);
    assertEquals(expected, "%s.%s %s %s".formatted(trigger.on().schema(), trigger.on().name(),
        trigger.fires().stream().sorted().map(Enum::name).collect(Collectors.joining(" ")),
        trigger.routine().map(called -> called.schema().isEmpty() ? called.name()
            : called.schema() + "." + called.name()).orElseGet(() -> spoken(trigger.body()))));
  }

  private static RoutineDefinition defined(String text) {
    return RoutineDefinition.of(new Statement(Statement.Kind.SQL, 1, text)).orElseThrow();
  }

  private static TriggerDefinition trigger(String text) {
    return TriggerDefinition.of(new Statement(Statement.Kind.SQL, 1, text)).orElseThrow();
  }

  private static String spoken(Reading reading) {
    return reading.accesses().stream().map(access -> access.kind() + " " + access.name()).sorted().distinct()
        .collect(Collectors.joining(", "));
  }
}
