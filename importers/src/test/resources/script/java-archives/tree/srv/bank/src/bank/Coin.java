package bank;

public class Coin {
  private Long id;
}
