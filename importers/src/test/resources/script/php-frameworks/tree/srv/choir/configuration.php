<?php
class JConfig { public $host = 'localhost'; public $db = 'choir'; public $dbprefix = 'chr_'; }
