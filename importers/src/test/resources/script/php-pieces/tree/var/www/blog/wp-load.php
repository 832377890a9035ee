<?php
$table = 'x';
