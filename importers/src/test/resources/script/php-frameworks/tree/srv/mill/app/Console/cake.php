<?php
return ShellDispatcher::run($argv);
