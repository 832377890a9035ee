import jakarta.ejb.Schedule;

class Ejb {
  @Schedule(hour = "3", minute = "15", dayOfWeek = "Sun", persistent = false)
  void sunday() {}

  @XxlJob("stockHandler")
  void stock() {}
}
