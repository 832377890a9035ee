from sqlalchemy import Column, Integer, MetaData, Table

metadata = MetaData()
orders = Table("orders", metadata, Column("id", Integer), Column("customer", Integer))
customers = Table("customers", metadata, Column("id", Integer))
changes = Table("changes", metadata, Column("id", Integer))
groups = Table("groups", metadata, Column("id", Integer))
never = Table("never", metadata, Column("id", Integer))
