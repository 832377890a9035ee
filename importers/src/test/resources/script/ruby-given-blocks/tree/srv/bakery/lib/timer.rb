class Timer
  def self.named(what, &block)
    block.call(what)
  end

  def self.outside(what, &block)
    Instrument.measure(what, &block)
  end

  class << self
    def quietly(&)
      outside('quiet', &)
    end
  end
end
