class Book < ApplicationRecord
  belongs_to :publisher
end
