package bank;

import org.jdbi.v3.sqlobject.statement.*;

public interface WalletDao {
  @SqlQuery("select id from wallets where coins = 0")
  long empty();

  @SqlUpdate("update wallet_coins set n = :n")
  void fill(int n);

  @SqlUpdate("delete from wallets_never")
  void never();
}
