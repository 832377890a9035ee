package org.library.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

@Entity
@Table(name = "lib_loans", schema = "lib")
public class Loan {
  private Long id;

  public Long getId() {
    return id;
  }
}
