class Oven < ApplicationRecord
  def self.bake
    Timer.named('bread') { Loaf.where(raw: true).update_all(raw: false) }
    Timer.outside('rolls') do
      Roll.delete_all
    end
    Timer.quietly { Crumb.delete_all }
    Loaf.where(old: true).find_in_batches do |batch|
      batch.each { |loaf| loaf.update_column(:thrown, true) }
    end
    Oven::Tray.delete_all
  end
end
