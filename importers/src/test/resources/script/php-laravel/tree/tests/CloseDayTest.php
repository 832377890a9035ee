<?php

DB::table('loans_of_a_test')->delete();
