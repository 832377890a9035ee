SELECT * FROM early
