class Oven::Tray < ApplicationRecord
end
