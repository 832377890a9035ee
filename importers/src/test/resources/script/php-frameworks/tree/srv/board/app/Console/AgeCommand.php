<?php
namespace Board\Console;

use Symfony\Component\Console\Command\Command;

class AgeCommand extends Command
{
    protected function configure() { $this->setName('cards:age'); }

    protected function execute($input, $output): int
    {
        $this->cardModel->age();
        return 0;
    }

    public function __get($name) { return $this->container[$name]; }
}
