INSERT INTO dbo.Totals (Day, Amount)
SELECT Day, SUM(Amount) FROM dbo.Orders GROUP BY Day;
