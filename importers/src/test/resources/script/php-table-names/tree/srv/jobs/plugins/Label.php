<?php
class Label { public function run() { Store::run('UPDATE labels SET printed = 1'); } }
