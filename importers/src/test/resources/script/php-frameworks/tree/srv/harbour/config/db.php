<?php
return ['class' => 'yii\db\Connection', 'dsn' => 'mysql:host=db4.harbour.internal;dbname=harbour', 'username' => 'h'];
