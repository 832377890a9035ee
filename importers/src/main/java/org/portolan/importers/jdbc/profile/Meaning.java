package org.portolan.importers.jdbc.profile;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What a text column is for, as far as its name tells; what its values look like tells the rest.
enum Meaning {
  EMAIL("email", "mail", "emails"),
  /// Digits that are no number: nobody adds them up.
  CODE("code", "zip", "postal", "postcode", "plz", "phone", "fax", "mobile", "tel", "iban", "bic", "sku", "isbn", "ean",
      "gtin", "number", "no", "nr", "num", "id", "key", "ref", "reference", "version", "serial"),
  NUMBER("amount", "price", "total", "sum", "qty", "quantity", "rate", "percent", "percentage", "weight", "cost",
      "balance", "fee", "tax", "betrag", "preis", "menge", "anzahl", "summe", "gewicht", "montant", "prix", "quantite",
      "importe", "precio", "cantidad", "prezzo", "bedrag"),
  DATE("date", "day", "datum", "birthday", "birthdate", "dob", "timestamp", "datetime", "at", "since", "until", "fecha",
      "data", "jour", "tag", "geburtsdatum"),
  ANY;

  private final Set<String> words;

  Meaning(String... words) {
    this.words = Set.of(words);
  }

  static Meaning of(String column) {
    var said = words(column);
    return Arrays.stream(values()).filter(one -> said.stream().anyMatch(one.words::contains)).findFirst().orElse(ANY);
  }

  /// `customerEMail` is customer, e, mail.
  static List<String> words(String column) {
    return Arrays.stream(column.replaceAll("(\\p{Lower})(\\p{Upper})", "$1_$2").toLowerCase(Locale.ROOT)
        .split("[^\\p{L}]+")).filter(word -> !word.isEmpty()).toList();
  }
}
