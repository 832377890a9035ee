from django.db import migrations


class Migration(migrations.Migration):
    operations = [
        migrations.RunSQL("""
            CREATE FUNCTION weigh() RETURNS trigger AS $body$
            BEGIN
                INSERT INTO weights VALUES (NEW.id);
                RETURN NEW;
            END
            $body$ LANGUAGE plpgsql;
            CREATE TRIGGER weigh AFTER UPDATE ON stock
            FOR EACH ROW EXECUTE PROCEDURE weigh();
            """, "DROP TRIGGER weigh ON stock"),
        migrations.RunSQL("""
            CREATE FUNCTION recount() RETURNS int AS $$
            plan = plpy.prepare("SELECT sum(n) AS n FROM shelves")
            plpy.execute("UPDATE counters SET n = %d" % plan.execute()[0]["n"])
            $$ LANGUAGE plpython3u;
            """),
    ]
