<?php
$table_prefix = 'site_';
