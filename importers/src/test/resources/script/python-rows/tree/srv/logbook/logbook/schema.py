from sqlalchemy import Column, ForeignKey, Integer, MetaData, String, Table

metadata = MetaData()
Ships = Table("Ships", metadata, Column("ID", Integer), Column("Name", String))
Ports = Table("Ports", metadata, Column("ID", Integer), Column("ShipID", ForeignKey("Ships.ID")))
