package org.library.store;

import org.library.domain.Loan;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

class JdbcFineStore implements FineStore {
  private final NamedParameterJdbcTemplate template;

  JdbcFineStore(NamedParameterJdbcTemplate template) {
    this.template = template;
  }

  @Override
  public void add(Loan loan) {
    StringBuilder sql = new StringBuilder("INSERT INTO fines (loan, cents) ");
    sql.append("SELECT :loan, cents FROM fine_rates");
    if (loan.isSpecial()) {
      sql.append(" WHERE special = 1");
    }
    template.update(sql.toString(), loan.asMap());
  }
}
