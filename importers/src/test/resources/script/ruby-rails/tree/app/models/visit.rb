class Visit < ApplicationRecord
  def self.prune(days)
    where('day < ?', days.days.ago).in_batches(of: 500) { |batch| batch.delete_all }
  end
end
