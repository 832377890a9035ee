namespace :issues do
  task :expire => :environment do
    Issue.where('closed < ?', Date.today).delete_all
    Author.where(:active => true).includes(:rank).each do |author|
      author.articles_signed.each { |article| puts article.title }
    end
    ActiveRecord::Base.connection.execute("delete from #{Article.table_name} where draft")
  end
end
