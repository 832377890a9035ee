package org.portolan.importers.observed;

import java.util.Locale;
import java.util.regex.Pattern;
import org.portolan.importers.text.Secrets;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.Ids;

/// Somebody who was seen to use something.
///
/// @param user        the account, empty where it is not said
/// @param address     where it came from, as it is written; empty for a local socket
/// @param placed      whether it is known where it came from
/// @param application what it calls itself, empty where it says nothing
/// @param program     the process, where the record names one
record Client(String user, String address, boolean placed, String application, String program) {
  private static final int LONGEST_NAME = 80;
  private static final Pattern CHANGING = Pattern.compile("[0-9a-f]{8,}(?:-[0-9a-f]{4,}){0,4}|[0-9]{4,}");
  private static final Pattern BY_HAND = Pattern.compile("(?i).*(?:psql|pgadmin|dbeaver|datagrip|heidisql|workbench"
      + "|navicat|toad|sql developer|management studio|ssms|azure data studio|squirrel|tableplus|adminer|phpmyadmin"
      + "|excel|access|mysql monitor|tableau desktop|power ?bi desktop).*");

  Client {
    user = shown(user);
    address = shown(address);
    // A number that is another one at each start would make another client of it each time.
    application = CHANGING.matcher(shown(application)).replaceAll("#");
    program = shown(program);
  }

  static Client of(String user, String address, String application) {
    return new Client(user, address, true, application, "");
  }

  /// One of whom it is not known where it came from.
  static Client named(String user, String application) {
    return new Client(user, "", false, application, "");
  }

  static Client process(String program) {
    return new Client("", "", true, "", program);
  }

  /// Whether the record does not tell who it was.
  boolean isNobody() {
    return user.isEmpty() && !placed && application.isEmpty() && program.isEmpty();
  }

  AssetId id(String seenBy) {
    return Ids.client(name(seenBy));
  }

  /// `report@10.20.0.31 (daily_sales)`
  String name(String seenBy) {
    var called = application.isEmpty() ? program : application;
    var who = user.isEmpty() ? "" : user + (placed ? "@" : "");
    var from = !placed ? isNobody() ? "somebody on " + (seenBy.isEmpty() ? "the server" : seenBy) : ""
        : !address.isEmpty() ? address : seenBy.isEmpty() ? "localhost" : seenBy;
    var place = who + from;
    return called.isEmpty() ? place : place.isEmpty() ? called : place + " (" + called + ")";
  }

  Asset asset(String seenBy) {
    var asset = Asset.of(id(seenBy), AssetKind.CLIENT, name(seenBy)).onHost(placed && !address.isEmpty() ? address
        : placed ? seenBy : "");
    asset = placed ? asset.with(Attribute.ADDRESS, address).with(Attribute.SEEN_BY, seenBy) : asset;
    asset = user.isEmpty() ? asset : asset.with(Attribute.USER, user);
    asset = application.isEmpty() ? asset : asset.with(Attribute.APPLICATION, application);
    asset = program.isEmpty() ? asset : asset.with(Attribute.PROGRAM, program);
    asset = isNobody() ? asset.with(Attribute.UNNAMED, "true") : asset;
    return BY_HAND.matcher(application + " " + program).matches() ? asset.with(Attribute.BY_HAND, "true") : asset;
  }

  /// `report connects from 10.20.0.31 as daily_sales`
  String sentence() {
    var called = application.isEmpty() ? program : application;
    var who = user.isEmpty() ? called.isEmpty() ? "Somebody" : called : user;
    var from = !placed ? "" : address.isEmpty() ? " locally" : " from " + address;
    return who + " connects" + from + (called.isEmpty() || called.equals(who) ? "" : " as " + called);
  }

  private static String shown(String text) {
    var plain = Secrets.mask(text.strip()).replaceAll("\\p{Cntrl}", " ");
    var known = plain.equals("[unknown]") || plain.equals("(null)") || plain.equalsIgnoreCase("null") ? "" : plain;
    return known.length() > LONGEST_NAME ? known.substring(0, LONGEST_NAME) : known;
  }

  /// Whether an address means the host itself.
  static String local(String address) {
    var lower = address.toLowerCase(Locale.ROOT);
    return lower.equals("[local]") || lower.equals("local") || lower.equals("localhost") || lower.startsWith("127.")
        || lower.equals("::1") ? "" : address;
  }
}
