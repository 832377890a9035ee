class Secret < ApplicationRecord; end
