<?php
namespace App\Task;
use Hyperf\Crontab\Annotation\Crontab;
#[Crontab(name: "Feeds", rule: "*/5 * * * *", callback: "execute", memo: "fetches feeds")]
class FeedTask
{
    public function execute() {}
}
