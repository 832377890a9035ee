package shop

import org.springframework.scheduling.annotation.Scheduled
import org.springframework.stereotype.Service

@Service
class Cleanup(private val rows: RowsRepository) {
  @Scheduled(cron = "0 0 3 * * *")
  fun sweep() {
    rows.deleteOld()
  }
}
