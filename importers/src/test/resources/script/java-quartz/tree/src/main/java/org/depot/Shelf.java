package org.depot;

import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.Set;

@Entity
@Table(name = "shelves", schema = "store")
public class Shelf {
  @OneToMany(mappedBy = "shelf")
  Set<ShelfRow> rows;
}
