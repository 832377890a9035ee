CREATE OR ALTER PROCEDURE dbo.week_of_sizes @day datetime
AS
SELECT w.name, w.size FROM dbo.weeks w WHERE w.day = @day
GO

CREATE PROCEDURE dbo.tell_keepers @subject varchar(100)
AS
BEGIN
    INSERT dbo.messages (subject) VALUES (@subject)
    EXEC dbo.nobody_collected_this @subject
END
GO
