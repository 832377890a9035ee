package org.library.store;

import org.library.domain.Loan;

public interface FineStore {
  void add(Loan loan);
}
