class Reservation < ApplicationRecord; end
