class Tally < ApplicationRecord
end
