<?php
namespace Depot\Stock\Console;

use Depot\Stock\Model\ResourceModel\Shelf;
use Symfony\Component\Console\Command\Command;

class Take extends Command
{
    private $shelf;

    public function __construct(Shelf $shelf)
    {
        $this->shelf = $shelf;
        parent::__construct();
    }

    protected function configure()
    {
        $this->setName('depot:stocktake');
    }

    protected function execute($input, $output)
    {
        $this->shelf->count();
    }
}
