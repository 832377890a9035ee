<?php
return array('components' => array('db' => array('connectionString' => 'mysql:host=localhost;dbname=museum', 'tablePrefix' => 'mus_')));
