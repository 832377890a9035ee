<?php
require(__DIR__ . '/../../../config.php');
foreach ($DB->get_records('user', ['deleted' => 0]) as $user) {
    $course = $DB->get_record_sql('SELECT c.id FROM {course} c WHERE c.owner = ?', [$user->id]);
    $DB->insert_record('local_roll', (object) ['user' => $user->id, 'course' => $course->id]);
}
