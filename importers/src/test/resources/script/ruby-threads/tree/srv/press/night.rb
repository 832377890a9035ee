require "sequel"
require_relative "lib/pool"
require_relative "lib/work"

DB = Sequel.connect("postgres://press@db-6/press")

pool = Pool.new(4)
pool.start
DB[:articles].where(state: "ready").each do |article|
  pool << Print.new(DB, article)
  pool << Bill.new(DB, article)
end
pool.finish

counted = Thread.new(7) { |days| DB["SELECT count(*) FROM visits WHERE days < ?", days].first }
DB[:sums].insert(total: counted.value)

late = Queue.new
Thread.new { late.pop.run }
late.push(Sweep.new(DB))
