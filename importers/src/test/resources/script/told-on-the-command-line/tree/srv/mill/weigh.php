<?php
abstract class Weighing {
  abstract protected function table(): string;
  function run(): void { (new PDO('pgsql:host=db7;dbname=mill'))->exec('UPDATE ' . $this->table() . ' SET weighed = true'); }
}
class Sack extends Weighing { protected function table(): string { return 'sack'; } }
class Cart extends Weighing { protected function table(): string { return 'never_weighed'; } }
$class = ucfirst($argv[1]);
(new $class)->run();
