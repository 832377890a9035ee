<?php
$c = new Pimple\Container();
$c['pdo'] = function ($c) { return new PDO('mysql:dbname=held'); };
$c['packer'] = function ($c) { return new Packer($c['pdo']); };
class Packer {
    private $pdo;
    public function __construct(PDO $pdo) { $this->pdo = $pdo; }
    public function pack() { return $this->pdo->query('SELECT * FROM boxes'); }
}
$c['packer']->pack();
