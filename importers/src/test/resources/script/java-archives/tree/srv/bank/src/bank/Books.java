package bank;

import org.apache.ibatis.session.SqlSession;

public class Books {
  public static void main(String[] args) {
    SqlSession session = Sessions.open();
    session.selectList("bank.BookMapper.open");
    session.update("bank.BookMapper.close", 7);
  }
}
