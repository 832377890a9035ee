<?php
class ExhibitsCommand extends CConsoleCommand
{
    public function actionArchive()
    {
        foreach (Exhibit::model()->findAllByAttributes(array('shown' => 0)) as $exhibit) {
            Yii::app()->db->createCommand()->insert('mus_archive', array('exhibit' => $exhibit->id));
        }
    }
}
