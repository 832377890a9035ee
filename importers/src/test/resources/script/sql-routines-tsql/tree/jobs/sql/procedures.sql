CREATE OR ALTER PROC [dbo].[Archive Orders]
  @Days int
WITH EXECUTE AS OWNER
AS
  DECLARE @moved TABLE (OrderId int);
  MERGE dbo.OrderArchive AS a
  USING (SELECT OrderId FROM dbo.Orders WHERE Age > @Days) AS o ON a.OrderId = o.OrderId
  WHEN NOT MATCHED THEN INSERT (OrderId) VALUES (o.OrderId)
  OUTPUT inserted.OrderId INTO @moved;
  DELETE o OUTPUT deleted.OrderId INTO dbo.Removals FROM dbo.Orders o JOIN @moved m ON m.OrderId = o.OrderId;
  EXEC Refresh;
GO

ALTER PROCEDURE Refresh
AS
BEGIN
  BEGIN TRY
    BEGIN TRANSACTION
    TRUNCATE TABLE dbo.Totals
    INSERT dbo.Totals SELECT Customer, SUM(Amount) FROM dbo.Items GROUP BY Customer
    COMMIT TRANSACTION
  END TRY
  BEGIN CATCH
    ROLLBACK TRANSACTION
  END CATCH
  EXEC sp_executesql N'DELETE FROM dbo.Queue WHERE Day < @day', N'@day date', @day = '2024-01-01'
  DECLARE @sql nvarchar(max) = N'DELETE FROM dbo.' + @name
  EXEC sp_executesql @sql
  EXEC (@sql)
  INSERT INTO dbo.Prices SELECT * FROM [far-01].Head.dbo.Prices
  SELECT * FROM OPENQUERY([far-01], 'SELECT * FROM Head.dbo.Rates')
END
GO
CREATE TRIGGER dbo.OnOrder ON dbo.Orders AFTER INSERT AS
BEGIN
  INSERT INTO dbo.Never SELECT OrderId FROM inserted
END
GO
