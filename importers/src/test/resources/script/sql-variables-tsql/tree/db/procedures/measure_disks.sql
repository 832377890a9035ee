IF NOT EXISTS (SELECT * FROM INFORMATION_SCHEMA.ROUTINES WHERE ROUTINE_NAME = 'measure_disks')
    EXEC ('CREATE PROC dbo.measure_disks AS SELECT ''to be replaced''')
GO

ALTER PROCEDURE dbo.measure_disks
(
    @into varchar(200) = 'dbo.never_used',
    @from sysname = 'dbo.drives',
    @verbose tinyint = 0
)
AS
BEGIN
    SET NOCOUNT ON;
    DECLARE @text nvarchar(max);
    DECLARE @params nvarchar(200) = N'@day date';
    DECLARE @now datetime = GETDATE();

    IF @verbose > 1
        SET @text = 'SELECT name, size FROM dbo.drive_sizes';
    ELSE
        SET @text = 'SELECT name, size = 0 FROM ' + QUOTENAME('dbo') + '.[drive_names]';

    INSERT [dbo].[size_log] ([name], [size])
    EXEC (@text);

    INSERT INTO dbo.weekly_sizes
    EXEC dbo.week_of_sizes @day = @now;

    SET @text = N'INSERT INTO ' + @into + N' (name)';
    SET @text = @text + N' SELECT name FROM ' + @from;
    SET @text += N' WHERE seen > @day';
    EXEC sp_executesql @text, @params, @day = @now;

    SELECT @text = 'EXEC dbo.tell_keepers @subject = ''disks''';
    EXECUTE (@text);
END
GO
