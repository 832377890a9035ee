from typing import cast

import gauges.models
from clickhouse_driver import Client
from gauges.models import Thermometer
from sqlalchemy import DDL, MetaData, Table, create_engine, event, select, sql
from sqlalchemy.engine import Connection

metadata = MetaData()
flows = Table("flows", metadata)
event.listen(flows, "after_create", DDL("CREATE TABLE flows_2020 PARTITION OF flows"))
gauge = gauges.models.Gauge.__table__

counts = Client.from_url("clickhouse://brew@columns-1/brewery")
counts.execute("INSERT INTO flow_new (litres) VALUES", [{"litres": 3}])
counts.execute("EXCHANGE TABLES flow_new AND flow")


def moved(on):
    if on.execute(sql.select(gauge.c.id)).scalar_one_or_none() is not None:
        return
    on.execute(select(Thermometer).where(Thermometer.high))
    on.execute(flows.insert())


moved(cast(Connection, create_engine("postgresql://brew@db-6/brewery").connect()))
