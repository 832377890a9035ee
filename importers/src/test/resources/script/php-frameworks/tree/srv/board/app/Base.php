<?php
namespace Board;

abstract class Base
{
    protected $container;

    public function __construct($container) { $this->container = $container; }

    public function __get($name) { return $this->container[$name]; }
}
