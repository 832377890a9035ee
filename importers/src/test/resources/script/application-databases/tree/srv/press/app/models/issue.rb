class Issue < ActiveRecord::Base
end
