class Letter < ApplicationRecord
end
