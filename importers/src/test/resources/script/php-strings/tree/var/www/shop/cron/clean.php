<html>it's no program</html>
<?php
require_once __DIR__ . '/../lib/db.php';
// $db->query("DELETE FROM disabled");
# $db->query("DELETE FROM disabled_too");
/* "DELETE FROM also_disabled" */
$db->query("DELETE FROM carts WHERE age > $days");
$db->query(<<<SQL
  UPDATE stock s
  JOIN items i ON i.id = s.item
  SET s.qty = 0
SQL);
echo "SELECT name FROM shown";
error_log("DELETE FROM only_logged WHERE x = 1");
$title = 'Select a file from the list below';
exec('/usr/bin/mysqldump shop invoices > /backup/i.sql');
