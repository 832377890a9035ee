<?php
namespace app\commands;

use Yii;
use app\models\BerthFee;
use yii\console\Controller;
use yii\db\Query;

class BerthFeeController extends Controller
{
    public $defaultAction = 'remind';

    public function actionCollectAll()
    {
        foreach (BerthFee::find()->where(['paid' => null])->all() as $fee) {
            $fee->paid = time();
            $fee->save(false);
            Yii::$app->db->createCommand()->insert('fee_ledger', ['fee' => $fee->id])->execute();
        }
    }

    public function actionRemind()
    {
        $late = (new Query())->select('id')->from('late_berths')->all();
        Yii::$app->db->createCommand()->batchInsert('reminders', ['berth'], $late)->execute();
    }
}
