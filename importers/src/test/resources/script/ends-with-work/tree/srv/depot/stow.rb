#!/usr/bin/env ruby
require 'pg'

def stow(depot)
  depot.exec('INSERT INTO stowed SELECT * FROM arrived')
  true
end

exit stow(PG.connect(host: 'db3', dbname: 'depot'))
