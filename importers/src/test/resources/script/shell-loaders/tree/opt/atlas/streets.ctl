-- INTO TABLE not_this_one
LOAD DATA
APPEND INTO TABLE geo.streets WHEN kind = 'S'
FIELDS TERMINATED BY ';' (id, name)
INTO TABLE lanes WHEN kind = 'L'
FIELDS TERMINATED BY ';' (id, name)
