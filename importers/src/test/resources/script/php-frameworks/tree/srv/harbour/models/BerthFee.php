<?php
namespace app\models;

class BerthFee extends \yii\db\ActiveRecord
{
    public static function tableName()
    {
        return '{{%berth_fee}}';
    }
}
