mysql -h prod-my shop -e "insert into stats select count(*) from orders"
