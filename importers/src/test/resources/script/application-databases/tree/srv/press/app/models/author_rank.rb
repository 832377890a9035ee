class AuthorRank < ActiveRecord::Base
end
