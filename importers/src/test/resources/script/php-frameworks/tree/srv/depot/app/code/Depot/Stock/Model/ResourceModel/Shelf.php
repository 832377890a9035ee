<?php
namespace Depot\Stock\Model\ResourceModel;

class Shelf extends \Magento\Framework\Model\ResourceModel\Db\AbstractDb
{
    protected function _construct()
    {
        $this->_init('depot_shelf', 'shelf_id');
    }

    public function count()
    {
        $connection = $this->getConnection();
        $select = $connection->select()->from(['i' => $this->getTable('depot_item')], ['shelf']);
        $connection->insertMultiple($this->getMainTable(), $connection->fetchAll($select));
    }
}
