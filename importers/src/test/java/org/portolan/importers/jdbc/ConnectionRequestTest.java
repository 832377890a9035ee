package org.portolan.importers.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectionRequestTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      jdbc:postgresql://db.example:5432/shop                       | jdbc:postgresql://db.example:5432/shop
      jdbc:postgresql://db.example/shop?user=u&password=s3cret     | jdbc:postgresql://db.example/shop
      jdbc:mariadb://u:s3cr@t@db.example/shop?x=1                  | jdbc:mariadb://db.example/shop
      jdbc:oracle:thin:scott/tiger@//db.example:1521/x             | jdbc:oracle:thin://db.example:1521/x
      jdbc:h2:/srv/till;USER=sa;PASSWORD=s3cret                    | jdbc:h2:/srv/till
      jdbc:h2:tcp://db.example/till                                | jdbc:h2:tcp://db.example/till
      jdbc:sqlserver://db.example;user=sa;password=s3cret          | jdbc:sqlserver://db.example
      """)
  void anAddressHoldsNoSecret(String url, String address) {
    assertEquals(address, ConnectionRequest.to(url, "", Password.none()).address());
  }
}
