-- what is laid up in one yard
DELETE FROM laid_up WHERE yard = '@yard@';
