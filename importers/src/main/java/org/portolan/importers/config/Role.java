package org.portolan.importers.config;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a setting says about a database, by the last words of its key.
enum Role {
  HOST(
      "host hostname host_name server servername server_name hostaddr address dbhost db_host dbhostname dbserver db_server "
          + "dbservername databasehost myhost pghost dbaddress db_address dbaddr db_addr data_source_host server_address network_address hosts url uri"),
  PORT("port pgport dbport db_port databaseport port_number portnumber server_port"),
  DATABASE("database dbname db_name database_name databasename db catalog dbinstance default_db db_instance "
      + "initial_catalog sid service_name dbase dbnm pgdatabase radius_db dbq loc json_data_database include_list database_include_list db_base dbdefault maintenance_db"),
  USER("user username user_name login uid dbuser db_user dbusername db_username databaseuser user_id pguser"),
  ENGINE(
      "engine adapter driver dialect drivername driver_name driver_class driver_class_name driverclassname type dbdriver "
          + "db_driver dbtype db_type dbengine db_engine provider provider_name vendor connection backend connector_class "
          + "db_connection database_type db_dialect client protocol default_driver model dbms dblayer db_layer database_class data_source_class_name"),
  NAME("name");

  private static final Map<String, Role> ROLES = Arrays.stream(values())
      .flatMap(role -> role.words.stream().map(word -> Map.entry(word, role)))
      .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private final List<String> words;

  Role(String words) {
    this.words = List.of(words.split(" "));
  }

  static Optional<Role> of(String words) {
    return Optional.ofNullable(ROLES.get(words));
  }
}
