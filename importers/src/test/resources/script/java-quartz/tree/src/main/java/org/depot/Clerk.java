package org.depot;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

@Entity
@Table(name = "clerks")
public class Clerk {
  Long id;
}
