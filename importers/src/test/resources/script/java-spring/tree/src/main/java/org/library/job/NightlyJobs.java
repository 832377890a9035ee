package org.library.job;

import java.util.List;
import org.library.domain.Loan;
import org.library.store.FineStore;
import org.library.store.LoanRepository;
import org.library.store.NoticeMapper;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;

@Component
public class NightlyJobs {
  private static final String TOTALS = "daily_totals";

  private final LoanRepository loans;
  private final FineStore fines;
  private final JdbcTemplate jdbc;
  private final NoticeMapper notices;
  private final RestTemplate rest = new RestTemplate();

  public NightlyJobs(LoanRepository loans, FineStore fines, JdbcTemplate jdbc, NoticeMapper notices) {
    this.loans = loans;
    this.fines = fines;
    this.jdbc = jdbc;
    this.notices = notices;
  }

  @Scheduled(cron = "0 30 2 * * *")
  public void closeDay() {
    log.info("DELETE FROM logged_only");
    // jdbc.update("DELETE FROM commented");
    List<Loan> late = loans.findByDueOnBefore(today());
    for (Loan loan : late) {
      fines.add(loan);
      loans.save(loan);
    }
    jdbc.update("""
        INSERT INTO %s (day, loans)
        SELECT current_date, count(*) FROM loan_view
        """.formatted(TOTALS));
    rest.postForObject("https://reports.library.internal/closed", late.size(), String.class);
  }

  @Scheduled(cron = "0 0 7 * * MON")
  public void remind() {
    loans.openWithMembers().forEach(loan -> notices.addNotice(loan.getId()));
    notices.purge(30);
  }

  public void neverCalled() {
    jdbc.update("DELETE FROM never_called");
  }
}
