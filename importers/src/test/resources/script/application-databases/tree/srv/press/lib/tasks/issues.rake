namespace :issues do
  task :expire => :environment do
    Issue.where('closed < ?', Date.today).delete_all
  end
end
