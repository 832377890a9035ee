package org.library.store;

import java.time.LocalDate;
import java.util.List;
import org.library.domain.Loan;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface LoanRepository extends JpaRepository<Loan, Long> {
  List<Loan> findByDueOnBefore(LocalDate day);

  @Query("select l from Loan l join Member m on m.id = l.memberId where l.open = true")
  List<Loan> openWithMembers();
}
