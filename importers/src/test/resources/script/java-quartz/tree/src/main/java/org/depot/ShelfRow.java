package org.depot;

import jakarta.persistence.Entity;

@Entity
public class ShelfRow {
  boolean full;
}
