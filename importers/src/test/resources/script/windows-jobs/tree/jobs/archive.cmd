osql -E -Sdb-06 -dArchive -Q"INSERT INTO dbo.Moved SELECT * FROM dbo.Pending"
