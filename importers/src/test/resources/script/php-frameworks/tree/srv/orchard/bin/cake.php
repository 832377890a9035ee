<?php
exit((new Cake\Console\CommandRunner(new App\Application('config'), 'cake'))->run($argv));
