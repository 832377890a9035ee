package org.depot;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

public interface NoteRepository extends JpaRepository<Note, Long> {
  @Modifying
  @Query("delete from #{#entityName} n where n.seen = true")
  void forgetRead();
}
