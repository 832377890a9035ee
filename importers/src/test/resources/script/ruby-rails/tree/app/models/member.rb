class Member < ApplicationRecord
  self.table_name = 'lib_members'
end
