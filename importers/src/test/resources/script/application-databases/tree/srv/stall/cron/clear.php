<?php
$connection = $container->get('resource')->getConnection();
$connection->query('delete from carts where age > 90');
