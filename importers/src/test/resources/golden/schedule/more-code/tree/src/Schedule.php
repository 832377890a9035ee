<?php
class Main {
  public function getSchedule(): Schedule {
    return (new Schedule())->add(RecurringMessage::every('10 seconds', new Tick()));
  }
}
