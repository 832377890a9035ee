class Loaf < ApplicationRecord
end
