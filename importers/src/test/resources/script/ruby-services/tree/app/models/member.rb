class Member < ApplicationRecord
  belongs_to :household
  has_many :parcels
  scope :late, -> { where(late: true) }
end
