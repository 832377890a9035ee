INSERT INTO dbo.parcels_archive (id, sent)
SELECT id, sent FROM dbo.parcels WHERE sent < DATEADD(DAY, -$(days), GETDATE())

DELETE FROM dbo.parcels WHERE sent < DATEADD(DAY, -$(days), GETDATE())
