select fact, id, kind, name, host, database_name, schema_name, column_rows, attribute_rows, place_rows
from found where fact between ? and ? order by fact
