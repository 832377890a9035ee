<?php
class Exhibit extends CActiveRecord
{
    public static function model($class = __CLASS__) { return parent::model($class); }
    public function tableName() { return '{{exhibit}}'; }
}
