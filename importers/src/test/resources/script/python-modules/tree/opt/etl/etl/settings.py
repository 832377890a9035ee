import os

HOST = os.environ.get("ETL_HOST", "db-02.shop.example")
DSN = f"postgresql://etl:geheim@{HOST}:5432/warehouse"
SCHEMA = "stage"
