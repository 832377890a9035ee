<?php
$CFG = new stdClass();
$CFG->dbtype = 'mariadb';
$CFG->dbname = 'academy';
$CFG->prefix = 'acd_';
