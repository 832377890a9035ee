<?php
namespace Board\Model;

use Board\Base;

class CardModel extends Base
{
    const TABLE = 'cards';

    public function age()
    {
        foreach ($this->db->table(self::TABLE)->join('columns', 'id', 'column_id')->findAll() as $card) {
            $this->db->table(self::TABLE)->eq('id', $card['id'])->update(['age' => 1]);
        }
    }
}
