package org.portolan.importers.table;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a column of an inventory holds, with the words by which people usually head it: English, German, French, Spanish,
/// Italian and Dutch, in lower case and without blanks and signs.
public enum Meaning {
  HOST("host", "hostname", "servers", "serverlist", "hosts", "hostnames", "server", "servername", "serverhostname",
      "machine", "machinename", "vm", "vmname", "node",
      "computername", "computer", "rechner", "rechnername", "maschine", "serveur", "nomduserveur", "nomserveur",
      "servidor",
      "nombredelservidor", "equipo", "nomeserver", "macchina", "servernaam", "fqdn", "dnsname", "vmwarevmname",
      "virtualmachine", "virtualmachinename", "servernames"),
  ADDRESS("ip", "ipaddress", "ipaddresses", "address", "ipv4", "ipv4address", "ipadresse", "ipadressen", "adresseip",
      "direccionip", "indirizzoip", "ipadres", "primaryip", "privateip", "primaryipaddress", "ipaddressess", "ips"),
  APPLICATION("application", "app", "applications", "apps", "applicationname", "appname", "system", "service",
      "servicename", "component",
      "workload",
      "anwendung", "applikation", "dienst", "fachverfahren", "verfahren", "systemname", "aplicacion", "aplicaciones",
      "sistema",
      "applicazione", "applicatie", "toepassing", "logiciel"),
  DATABASE("database", "db", "databasename", "dbname", "databases", "schema", "datenbank", "datenbankname",
      "basededonnees",
      "basededatos",
      "basedati", "gegevensbank", "instance", "instanz"),
  DATABASE_HOST("databaseserver", "databasehost", "dbserver", "dbhost", "datenbankserver", "serveurdebasededonnees"),
  ENGINE("engine", "databasetype", "dbtype", "dbms", "databaseengine", "datenbanktyp", "dbengine", "sgbd", "rdbms"),
  PORT("port", "tcpport", "dbport", "puerto", "porta", "poort"),
  OWNER("owner", "applicationowner", "appowner", "systemowner", "serviceowner", "responsible", "responsibleperson",
      "ownedby", "managedby",
      "contact",
      "verantwortlich", "verantwortlicher", "verantwortliche", "eigentumer", "besitzer", "ansprechpartner",
      "proprietaire", "responsable",
      "propietario", "dueno", "responsabile", "proprietario", "eigenaar", "technicalowner", "businessowner"),
  DEPUTY("deputy", "backupowner", "secondowner", "stellvertreter", "stellvertretung", "vertretung", "vertreter",
      "suppleant", "adjoint",
      "suplente", "sostituto", "vervanger", "backupcontact"),
  JOB("job", "jobname", "task", "taskname", "batch", "batchjob", "scheduledtask", "tache", "tarea", "aufgabe",
      "auftrag"),
  SCHEDULE("schedule", "cron", "runs", "frequency", "interval", "zeitplan", "haufigkeit", "turnus", "planification",
      "frequence",
      "programacion", "frecuencia", "pianificazione", "frequenza", "schema tijd", "planning"),
  DEPENDS_ON("dependson", "dependency", "dependencies", "upstream", "uses", "requires", "needs", "connectsto",
      "interfaces", "interface",
      "abhangigkeit", "abhangigkeiten", "abhangigvon", "hangtabvon", "schnittstelle", "schnittstellen", "dependde",
      "dependances",
      "dependance", "dependede", "dependencias", "dipendeda", "dipendenze", "afhankelijkvan", "afhankelijkheden"),
  ENVIRONMENT("environment", "env", "stage", "tier", "umgebung", "environnement", "entorno", "ambiente", "omgeving"),
  OPERATING_SYSTEM("os", "operatingsystem", "osname", "betriebssystem", "systemedexploitation",
      "sistemaoperativo",
      "besturingssysteem", "osversion", "operatingsystemversion",
      "osaccordingtotheconfigurationfile", "osaccordingtothevmwaretools", "guestos", "osfullname"),
  URL("url", "endpoint", "link", "uri", "adresseweb"),
  COMMENT("comment", "comments", "remark", "remarks", "note", "notes", "description", "bemerkung", "bemerkungen",
      "kommentar",
      "beschreibung", "commentaire", "commentaires", "comentario", "comentarios", "descripcion", "descrizione",
      "opmerking"),
  NOTHING();

  private final List<String> heads;

  Meaning(String... heads) {
    this.heads = List.of(heads);
  }

  /// The word for it on the command line: `depends-on`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Meaning> ofWord(String word) {
    return Arrays.stream(values()).filter(one -> one.word().equals(word.strip().toLowerCase(Locale.ROOT))).findFirst();
  }

  /// What a column headed like that usually holds; nothing where that is not known.
  static Meaning guess(String head) {
    var plain = plain(head);
    return Arrays.stream(values()).filter(one -> one.heads.contains(plain)).findFirst().orElse(NOTHING);
  }

  /// How plainly a column of that name says this, 0 the plainest; beyond all words where it does not.
  int rank(String plain) {
    int place = heads.indexOf(plain);
    return place < 0 ? heads.size() : place;
  }

  /// In lower case, without accents, blanks, signs and what stands in brackets.
  static String plain(String head) {
    var bare = Normalizer.normalize(head.replaceAll("\\(.*?\\)", ""), Normalizer.Form.NFD);
    return bare.toLowerCase(Locale.ROOT).replace("ß", "ss").replaceAll("[^a-z0-9]", "");
  }
}
