<?php

namespace Meter;

use Symfony\Component\Config\FileLocator;
use Symfony\Component\DependencyInjection\ContainerBuilder;
use Symfony\Component\DependencyInjection\Loader\XmlFileLoader;

class Box
{
    private $parts;

    public function __construct()
    {
        $this->parts = new ContainerBuilder();
        $loader = new XmlFileLoader($this->parts, new FileLocator(__DIR__ . '/../config'));
        $loader->load('parts.xml');
    }

    public function part(string $name)
    {
        return $this->parts->get($name);
    }
}
