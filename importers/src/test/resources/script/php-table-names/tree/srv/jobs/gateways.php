<?php
$adapter = new Zend\Db\Adapter\Adapter(['driver' => 'Pdo', 'dsn' => 'mysql:dbname=gate']);
$visits = new Zend\Db\TableGateway\TableGateway('gate_visits', $adapter);
$visits->delete(['left' => 1]);
$sql = new Zend\Db\Sql\Sql($adapter);
$rows = $sql->prepareStatementForSqlObject($sql->select()->from(['k' => 'gate_keepers'])->join('gate_shifts', 'x = y'));
$old = Zend_Db::factory('PDO_MYSQL', []);
$old->update('gate_log', ['seen' => 1], 'id = 3');
