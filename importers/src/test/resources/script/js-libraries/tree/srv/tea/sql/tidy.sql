DELETE FROM tea_crumbs WHERE day < CURDATE();
