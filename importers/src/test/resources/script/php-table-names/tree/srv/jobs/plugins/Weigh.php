<?php
class Weigh { public function run() { Store::run('INSERT INTO weights SELECT * FROM scales'); } }
