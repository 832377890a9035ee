class EachMemberService
  def self.call(job, ids)
    new.call(job, ids)
  end

  def call(job, ids)
    ids.each_with_index { |id, place| job.perform_in(place * 60, id) }
  end
end
