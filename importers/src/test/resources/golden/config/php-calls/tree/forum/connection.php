<?php
$link = mysql_connect('localhost', 'forum', 'pw');
mysql_select_db('forum', $link);
