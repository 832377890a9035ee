package org.depot;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

@Entity
@Table(name = "clerk_notes")
public class Note {
  Long id;
  boolean seen;
}
