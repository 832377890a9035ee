RSpec.describe Loan do
  it { Loan.connection.execute('DELETE FROM only_in_a_spec') }
end
