<?php
namespace Board\Console;

use Symfony\Component\Console\Command\Command;

class NightlyCommand extends Command
{
    protected function configure() { $this->setName('nightly'); }

    protected function execute($input, $output): int
    {
        foreach (['cards:age', 'cards:none'] as $name) {
            $this->getApplication()->find($name)->run($input, $output);
        }
        return 0;
    }
}
