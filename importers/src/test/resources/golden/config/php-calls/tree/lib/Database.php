<?php
class Database {
  private $host = "db2";
  private $user = "wiki";
  private $pass = "xx";
  private $name = "wiki";
  function connect() { return new mysqli($this->host, $this->user, $this->pass, $this->name, 3306); }
}
