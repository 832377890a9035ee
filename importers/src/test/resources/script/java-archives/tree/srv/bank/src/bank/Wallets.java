package bank;

import org.jdbi.v3.core.Jdbi;

public class Wallets {
  public static void main(String[] args) {
    Jdbi jdbi = Jdbi.create("jdbc:mysql://db2/bank");
    jdbi.useExtension(WalletDao.class, dao -> dao.empty());
    jdbi.onDemand(WalletDao.class).fill(3);
  }
}
