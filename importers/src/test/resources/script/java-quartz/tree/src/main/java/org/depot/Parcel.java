package org.depot;

import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

@Entity
@Table(name = "parcels")
public class Parcel {
  Long id;

  @ManyToOne Shelf shelf;
}
