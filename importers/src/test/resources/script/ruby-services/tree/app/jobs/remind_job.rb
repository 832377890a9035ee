class RemindJob
  include Sidekiq::Job

  def perform
    EachMemberService.call(NotifyJob, Member.late.pluck(:id))
  end
end
