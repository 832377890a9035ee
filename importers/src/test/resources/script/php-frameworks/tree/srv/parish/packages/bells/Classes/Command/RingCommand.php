<?php
namespace Parish\Bells\Command;

use Symfony\Component\Console\Command\Command;
use TYPO3\CMS\Core\Database\ConnectionPool;
use TYPO3\CMS\Core\Utility\GeneralUtility;

class RingCommand extends Command
{
    protected function execute($input, $output): int
    {
        $builder = GeneralUtility::makeInstance(ConnectionPool::class)->getQueryBuilderForTable('tx_bells');
        foreach ($builder->select('uid')->from('tx_bells')->executeQuery()->fetchAllAssociative() as $bell) {
            GeneralUtility::makeInstance(ConnectionPool::class)->getConnectionForTable('tx_rung')
                ->insert('tx_rung', ['bell' => $bell['uid']]);
        }
        return 0;
    }
}
