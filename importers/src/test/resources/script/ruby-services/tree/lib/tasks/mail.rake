namespace :mail do
  task tidy: :environment do
    ActiveRecord::Base.connection.execute("DELETE FROM bounces WHERE seen")
  end

  task :never do
    ActiveRecord::Base.connection.execute("DELETE FROM secrets")
  end
end
