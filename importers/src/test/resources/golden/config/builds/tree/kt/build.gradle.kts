jooq {
  configurations { create("main") { jooqConfiguration.apply {
     jdbc.apply { driver = "org.postgresql.Driver"; url = "jdbc:postgresql://pg3:5433/stock"; user = "j" }
  } } }
}
