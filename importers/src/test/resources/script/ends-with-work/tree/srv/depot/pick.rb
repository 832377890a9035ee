#!/usr/bin/env ruby
require 'pg'

def main
  PG.connect(host: 'db3', dbname: 'depot').exec('DELETE FROM pick_list WHERE done')
  0
end

exit(main)
