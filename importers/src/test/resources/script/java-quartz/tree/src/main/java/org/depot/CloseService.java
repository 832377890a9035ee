package org.depot;

import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

@Service
public class CloseService {
  @Autowired ParcelRepository parcels;

  public void close() {
    List<Long> old = parcels.unclaimed();
    for (Long id : old) {
      parcels.deleteById(id);
    }
  }
}
