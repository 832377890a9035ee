#!/usr/bin/env ruby
require 'optparse'
require 'sequel'

told = { table: 'never_oiled' }
OptionParser.new do |on|
  on.banner = 'oil'
  on.on('-t', '--table NAME', 'which parts') { |name| told[:table] = name }
  on.on('--[no-]log') { |log| told[:log] = log }
end.parse!
mill = Sequel.connect('postgres://db7/mill')
mill.from(:can).update(left: ARGV.first)
mill.run("UPDATE #{told[:table]} SET oiled = now()")
