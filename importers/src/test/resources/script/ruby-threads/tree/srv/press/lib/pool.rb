class Pool
  STOP = :stop

  def initialize(size)
    @size = size
    @work = Queue.new
    @threads = []
  end

  def <<(job)
    @work << job
  end

  def start
    @size.times { @threads << worker }
  end

  def finish
    @size.times { @work << STOP }
    @threads.each(&:join)
  end

  private

  def worker
    Thread.new do
      loop do
        job = @work.pop
        break if job == STOP
        job.run
      end
    end
  end
end
