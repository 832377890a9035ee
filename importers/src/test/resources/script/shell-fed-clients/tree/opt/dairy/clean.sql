delete from @table@ where empty;
