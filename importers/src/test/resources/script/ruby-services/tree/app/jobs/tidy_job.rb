class TidyJob
  include Sidekiq::Job

  def perform
    task = Rake::Task["mail:tidy"]
    task.reenable
    task.invoke
  end
end
