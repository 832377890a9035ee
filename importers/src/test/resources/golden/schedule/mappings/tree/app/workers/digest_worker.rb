class DigestWorker
  def perform
    execute("DELETE FROM digests")
  end
end
