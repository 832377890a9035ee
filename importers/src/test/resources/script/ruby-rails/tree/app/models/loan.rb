class Loan < ApplicationRecord
  include Remindable

  belongs_to :member
  belongs_to :book
  has_many :notices, through: :member, class_name: 'Notice'

  scope :overdue, -> { where('due_on < ?', Date.today) }

  def self.remind_late
    overdue.each(&:remind)
    notes = overdue.map { |loan| loan.member.name }
    Rails.logger.info "DELETE FROM logged_only"
    notes
  end
end
