class NotifyJob
  include Sidekiq::Job

  def perform(id)
    member = Member.find_by(id: id)
    return if member.nil?

    NotifyMemberService.call(member: member)
  end
end
