<?php
class Store {
    public static function run($sql) { (new PDO('pgsql:host=pg3;dbname=plugs'))->exec($sql); }
}
