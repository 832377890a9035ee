class Crumb < ApplicationRecord
end
