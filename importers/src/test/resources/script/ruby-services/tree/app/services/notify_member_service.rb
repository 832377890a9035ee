class NotifyMemberService
  extend T::Sig

  sig { params(member: Member).returns([Integer, Integer]) }
  def self.call(member:)
    Letter.where(member: member).delete_all
    new(member: member).call
  end

  sig { params(member: Member).void }
  def initialize(member:)
    @member = member
  end

  sig { returns([Integer, Integer]) }
  def call
    return [0, 0] if T.must(member.household).moved_on.nil?

    answer = nil
    puts "answered: #{answer&.[]("text")}"
    member.reminded_on = Date.current
    Member.transaction(requires_new: true) { member.save! }
    Tally.find_or_create_by(key: "reminded") { |tally| tally.value = 0 }
    [1, member.parcels.count]
  end

  private

  sig { returns(Member) }
  attr_reader :member
end
