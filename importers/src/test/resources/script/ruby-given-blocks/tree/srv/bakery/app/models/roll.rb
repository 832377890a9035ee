class Roll < ApplicationRecord
end
