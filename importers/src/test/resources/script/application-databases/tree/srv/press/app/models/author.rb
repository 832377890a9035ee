class Author < ActiveRecord::Base
  self.table_name = "#{table_name_prefix}people#{table_name_suffix}"
  belongs_to :rank, :class_name => 'AuthorRank'
  has_many :articles_signed, :class_name => 'Article', :foreign_key => 'signed_by'
end
