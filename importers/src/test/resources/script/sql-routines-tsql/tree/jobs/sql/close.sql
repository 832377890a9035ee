USE [Shop];
GO
SET ANSI_NULLS ON
GO
IF OBJECT_ID('dbo.CloseDay') IS NOT NULL
  DROP PROCEDURE dbo.CloseDay
GO
CREATE PROCEDURE dbo.CloseDay @Day date, @Rows int = 0 OUTPUT
AS
BEGIN
  SET NOCOUNT ON
  SELECT OrderId INTO #closed FROM dbo.Orders WHERE Day = @Day
  UPDATE dbo.Ledger SET Closed = 1 WHERE Day = @Day
  INSERT INTO dbo.Closings (Day, Orders)
  SELECT @Day, COUNT(*) FROM #closed
  DROP TABLE #closed
END
GO
DECLARE @rc int
EXEC @rc = dbo.CloseDay @Day = '2024-01-01'
IF @rc <> 0
  INSERT INTO dbo.Failures (Code) VALUES (@rc)
GO
USE [Old Archive]
GO
DELETE FROM dbo.Closings WHERE Day < '2019-01-01'
GO
