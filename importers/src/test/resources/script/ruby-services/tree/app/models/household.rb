class Household < ApplicationRecord
  has_many :members
end
