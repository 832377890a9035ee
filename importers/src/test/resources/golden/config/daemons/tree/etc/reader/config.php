<?php
putenv('READER_DB_TYPE=pgsql');
putenv('READER_DB_HOST=db23.shop');
putenv('READER_DB_NAME=feeds');
