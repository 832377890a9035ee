delete from intake where number = ? and removed
