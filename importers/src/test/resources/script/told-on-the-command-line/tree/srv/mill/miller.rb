#!/usr/bin/env ruby
require 'thor'
require 'pg'

class Miller < Thor
  desc 'sweep_floor', 'Sweeps'
  method_option :room
  def sweep_floor
    mill.exec("DELETE FROM dust_of_#{options[:room]}")
  end

  desc 'rest', 'Does nothing much'
  def rest
    mill.exec('DELETE FROM never_rested')
  end

  no_commands do
    def mill
      PG.connect(host: 'db7', dbname: 'mill')
    end
  end
end

Miller.start
