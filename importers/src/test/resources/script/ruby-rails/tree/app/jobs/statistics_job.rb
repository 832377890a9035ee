class StatisticsJob < ApplicationJob
  queue_as :default

  TABLES = %w[loans visits].freeze

  def perform(since = 1.day.ago)
    TABLES.each do |table|
      rows = connection.select_all(<<~SQL)
        SELECT count(*) FROM #{table}
      SQL
      Statistic.create!(name: table, amount: rows.first)
    end
  end

  private

  def connection = ActiveRecord::Base.connection
end
