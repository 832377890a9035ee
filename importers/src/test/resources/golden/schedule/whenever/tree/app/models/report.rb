class Report
  def self.nightly
    connection.execute("DELETE FROM report_cache")
  end
end
