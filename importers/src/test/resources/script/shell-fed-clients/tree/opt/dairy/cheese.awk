# loads cheese
BEGIN { print "truncate cheese_stage;" }
{ print "replace into cheese_stage values (" $1 ");" }
