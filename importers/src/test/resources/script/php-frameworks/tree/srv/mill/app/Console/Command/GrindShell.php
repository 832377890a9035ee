<?php
class GrindShell extends AppShell {
    public $uses = array('Sack');
    public function coarse() {
        foreach ($this->Sack->find('all') as $sack) {
            $this->Sack->save($sack);
        }
    }
}
