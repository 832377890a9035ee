<?php
class Chores extends CI_Controller {
    public function __construct() {
        parent::__construct();
        $this->load->model('till_model', 'tills');
    }
    public function close_tills($days) {
        foreach ($this->tills->open() as $till) {
            $this->db->insert('till_closings', array('till' => $till->id));
        }
        $this->db->where('day <', 3)->delete('till_notes');
    }
    public function never() { $this->db->truncate('tills_never'); }
}
