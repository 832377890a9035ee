<?php
class Rehearse extends JApplicationCli
{
    public function doExecute()
    {
        $db = JFactory::getDbo();
        $query = $db->getQuery(true)->select('id')->from($db->quoteName('#__singers', 's'));
        $singers = $db->setQuery($query)->loadColumn();
        $db->setQuery("UPDATE #__songs SET rehearsed = 1")->execute();
        $db->insertObject('#__rehearsals', $singers);
    }
}
JApplicationCli::getInstance('Rehearse')->execute();
