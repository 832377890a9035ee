<?php
foreach (R::find('bean', 'roasted = ?', [0]) as $bean) {
    $roast = R::dispense('roast');
    $roast->bean = $bean->id;
    R::store($roast);
}
foreach (ORM::for_table('cup')->where('full', 1)->find_many() as $cup) {
    $cup->set('full', 0);
    $cup->save();
}
