CREATE PROCEDURE dbo.prune @days int = 30, @dry bit = 0
AS
BEGIN
    DECLARE @name sysname, @text nvarchar(max)
    DECLARE tables CURSOR LOCAL FOR SELECT table_name FROM dbo.prune_list WHERE days > 0
    OPEN tables
    FETCH NEXT FROM tables INTO @name
    WHILE @@FETCH_STATUS = 0
    BEGIN
        SET @text = 'DELETE t FROM ' + @name + ' t WHERE day < @before'
        IF @dry = 0
            EXEC sp_executesql @text
        FETCH NEXT FROM tables INTO @name
    END
    CLOSE tables
    UPDATE dbo.prune_list SET done_at = GETDATE()
END
GO
