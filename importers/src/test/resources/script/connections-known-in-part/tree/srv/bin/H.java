import java.sql.DriverManager;

class H {
  public static void main(String[] args) throws Exception {
    var at = DriverManager.getConnection("jdbc:postgresql://" + System.getenv("DEPOT_HOST") + "/depot");
    at.createStatement().execute("DELETE FROM ramps WHERE gone");
  }
}
