<?php
class Till_model extends CI_Model {
    private $relation = 'tills';
    public function open() {
        $this->db->select('t.id')->from($this->relation . ' t')->join('shops s', 's.id = t.shop');
        $this->db->where('t.closed', 0);
        return $this->db->get()->result();
    }
}
