package org.depot;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface ParcelRepository extends JpaRepository<Parcel, Long> {
  @Query(
      """
      select p.id from #{#entityName} p
      join fetch p.shelf s
      left join s.rows r
      left join p.nobodyKnows k, Clerk c
      where c.id = p.clerk and r.full = true
      """)
  List<Long> unclaimed();
}
