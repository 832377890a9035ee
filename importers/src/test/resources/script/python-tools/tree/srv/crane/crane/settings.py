BOT_NAME = "crane"
DATABASE = "dbname=tides host=db1"
TABLE = "tide_tables"
ITEM_PIPELINES = {
    "crane.pipelines.Store": 300,
    # "crane.pipelines.Unused": 400,
}
