package bank;

import org.hibernate.Session;

public class Old {
  public static void main(String[] args) {
    Session session = Sessions.hibernate();
    for (Object coin : session.createQuery("from Coin where lost = 1").list()) {
      session.delete(coin);
    }
  }
}
