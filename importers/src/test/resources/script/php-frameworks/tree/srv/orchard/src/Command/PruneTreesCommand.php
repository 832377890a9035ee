<?php
namespace App\Command;

use Cake\Command\Command;

class PruneTreesCommand extends Command
{
    public function execute($args, $io)
    {
        $trees = $this->fetchTable('FruitTrees');
        $cuts = $this->getTableLocator()->get('Cuts');
        foreach ($trees->find()->where(['pruned IS' => null]) as $tree) {
            $cuts->deleteAll(['tree_id' => $tree->id]);
        }
    }
}
