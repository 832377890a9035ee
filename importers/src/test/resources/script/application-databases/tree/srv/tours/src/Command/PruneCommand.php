<?php
namespace App\Command;
use App\Entity\Offer;
use Doctrine\ORM\EntityManagerInterface;
use Symfony\Component\Console\Attribute\AsCommand;
use Symfony\Component\Console\Command\Command;
#[AsCommand(name: 'tours:prune')]
class PruneCommand extends Command
{
    public function __construct(private EntityManagerInterface $entities) { parent::__construct(); }
    protected function execute($input, $output): int
    {
        foreach ($this->entities->getRepository(Offer::class)->findAll() as $offer) {
            $this->entities->remove($offer);
        }
        $this->entities->flush();
        return 0;
    }
}
