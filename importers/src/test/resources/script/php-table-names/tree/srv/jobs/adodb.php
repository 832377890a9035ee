<?php
$db = ADONewConnection('mysqli');
$db->Connect('localhost', 'u', 'p', 'tannery');
$db->AutoExecute('hides_cured', array('hide' => 7), 'INSERT');
