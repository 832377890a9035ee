module Remindable
  extend ActiveSupport::Concern

  included do
    has_many :reminders
  end

  class_methods do
    def remind_all
      all.each do |one|
        one.reminders.create!(sent_on: Date.today)
      end
    end
  end

  def remind
    reminders.create!(sent_on: Date.today)
    Net::HTTP.post(URI('https://mail.library.internal/send'), id.to_s)
  end
end
