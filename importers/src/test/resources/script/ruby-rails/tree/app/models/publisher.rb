class Publisher < ApplicationRecord
end
