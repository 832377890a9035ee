# What collect.sh masks with; it is put into the script when that is printed. It may hold no apostrophe.
BEGIN {
  q = sprintf("%c", 39)
  mask = "********"
  names = "(pass(word|wort|wd|phrase)?|pwd|secret|token|credentials?|(api|access|secret|private|account|auth|encryption|signing)[_.-]?key)"
}

function variable(v) {
  gsub(/^["(]+|[")]+$/, "", v)
  gsub("^" q "|" q "$", "", v)
  return v ~ /^[$][A-Z_][A-Z0-9_]*$/ || v ~ /^[$][{][A-Za-z_][A-Za-z0-9_.:-]*[}]$/ || v ~ /^[$][(]/ || v ~ /^[{][{].*[}][}]$/ || v ~ /^%[A-Z_]+%$/
}

# How far a value reaches that begins here: to its closing quote, else to a blank or to what begins the next setting.
function reach(s,   c, i, n, rest) {
  n = length(s)
  c = substr(s, 1, 1)
  if (c == "\"" || c == q) {
    for (i = 2; i <= n; i++) {
      if (substr(s, i, 1) == "\\") i++
      else if (substr(s, i, 1) == c) return i
    }
    return n
  }
  for (i = 1; i <= n; i++) {
    c = substr(s, i, 1)
    if (c == " " || c == "\t" || c == "<" || c == "\r") return i - 1
    rest = substr(s, i + 1)
    if (c ~ /[;,&]/ && (rest ~ /^[ \t]*$/ || rest ~ /^[ \t]*[A-Za-z_][A-Za-z0-9_ .-]*[=:]/)) return i - 1
    if ((index(")}>]\"", c) > 0 || c == q) && rest !~ /^[A-Za-z0-9_]/) return i - 1
  }
  return n
}

function hidden(v,   c) {
  if (v == "" || variable(v)) return v
  c = substr(v, 1, 1)
  if ((c == "\"" || c == q) && length(v) > 1 && substr(v, length(v), 1) == c) return length(v) == 2 ? v : c mask c
  return mask
}

# Hides the value behind each match of a pattern; the pattern ends where the value begins.
function behind(line, pattern,   out, n) {
  out = ""
  while (match(tolower(line), pattern)) {
    out = out substr(line, 1, RSTART + RLENGTH - 1)
    line = substr(line, RSTART + RLENGTH)
    n = reach(line)
    out = out hidden(substr(line, 1, n))
    line = substr(line, n + 1)
  }
  return out line
}

# DB_PASSWORD=x, password: x, "password" => "x", define("DB_PASSWORD", "x"), --password x, <password>x</password>
function named(line,   out, head, suffix, n, sep, option) {
  out = ""
  while (match(tolower(line), names)) {
    head = substr(line, 1, RSTART + RLENGTH - 1)
    option = substr(line, 1, RSTART - 1) ~ /(^|[ \t])--?[A-Za-z-]*$/ || line ~ /(^|[ \t])(login|machine|user|account)[ \t]/ || out ~ /(^|[ \t])(login|machine|user)[ \t]/
    line = substr(line, RSTART + RLENGTH)
    match(line, /^[A-Za-z0-9_.-]*/)
    suffix = substr(line, 1, RLENGTH)
    out = out head suffix
    line = substr(line, RLENGTH + 1)
    if (tolower(suffix) ~ /(file|path|dir|url|uri|host|name|user|env|type|length|policy|id)$/) continue
    sep = 0
    if (match(line, "^[]\"" q ")]*[ \t]*(=>|:=|==|=|:)[ \t]*")) sep = RLENGTH
    else if (match(line, "^[\"" q "][ \t]*,[ \t]*") && substr(line, RLENGTH + 1, 1) ~ "[\"" q "]") sep = RLENGTH
    else if (match(line, /^>/)) sep = 1
    else if (match(line, /^[ \t]+/) && (option || substr(line, RLENGTH + 1, 1) ~ "[\"" q "]") && substr(line, RLENGTH + 1, 1) != "-") sep = RLENGTH
    if (sep == 0) continue
    out = out substr(line, 1, sep)
    line = substr(line, sep + 1)
    n = reach(line)
    if (tolower(head) ~ /credentials?$/ && line ~ /^\//) continue
    if (n == 0 || (n <= 2 && line ~ /^[|>][-+]?[ \t]*$/)) { pending = 1; continue }
    out = out hidden(substr(line, 1, n))
    line = substr(line, n + 1)
  }
  return out line
}

# scheme://user:secret@host; a secret may hold an @ itself
function urls(line,   out, authority, colon) {
  out = ""
  while (match(line, "://[^ \t\"" q "<>]*@")) {
    out = out substr(line, 1, RSTART + 2)
    authority = substr(line, RSTART + 3, RLENGTH - 4)
    line = substr(line, RSTART + RLENGTH - 1)
    colon = index(authority, ":")
    if (colon > 0 && substr(authority, colon + 1) !~ /^[0-9]+(\/|$)/ && !variable(substr(authority, colon + 1))) authority = substr(authority, 1, colon) mask
    out = out authority
  }
  return out line
}

# What gives itself away by its shape: well-known tokens, password hashes
function shapes(line) {
  gsub(/AKIA[0-9A-Z][0-9A-Z][0-9A-Z][0-9A-Z]+/, mask, line)
  gsub(/gh[pousr]_[A-Za-z0-9_]+/, mask, line)
  gsub(/github_pat_[A-Za-z0-9_]+/, mask, line)
  gsub(/glpat-[A-Za-z0-9_-]+/, mask, line)
  gsub(/xox[abprs]-[A-Za-z0-9-]+/, mask, line)
  gsub(/[sr]k_live_[A-Za-z0-9]+/, mask, line)
  gsub(/eyJ[A-Za-z0-9_-]+[.][A-Za-z0-9_-]+[.][A-Za-z0-9_-]*/, mask, line)
  gsub(/[$](1|2[abxy]|5|6|y|7|apr1)[$][.\/A-Za-z0-9$=,+-]+/, mask, line)
  gsub(/SCRAM-SHA-256[$][^ "]+/, mask, line)
  gsub(/md5[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]+/, mask, line)
  return line
}

# The third argument of connect(…), new PDO(…), mysqli(…)
function third(line,   out, i, depth, c, n, commas) {
  if (!match(line, /(connect|mysqli|PDO)[ \t]*[(]/)) return line
  out = substr(line, 1, RSTART + RLENGTH - 1)
  line = substr(line, RSTART + RLENGTH)
  commas = 0
  for (i = 1; i <= length(line) && commas < 2; i++) {
    c = substr(line, i, 1)
    if (c == "\"" || c == q) i += reach(substr(line, i)) - 1
    else if (c == ",") commas++
    else if (c == ")") return out line
  }
  while (substr(line, i, 1) ~ /[ \t]/) i++
  c = substr(line, i, 1)
  if (commas < 2 || (c != "\"" && c != q)) return out line
  n = reach(substr(line, i))
  return out substr(line, 1, i - 1) hidden(substr(line, i, n)) substr(line, i + n)
}

function clean(line) {
  line = urls(line)
  line = named(line)
  line = third(line)
  line = behind(line, "identified[ \t]+(with[ \t]+[^ \t]+[ \t]+)?(by|as)[ \t]+(password[ \t]+)?")
  line = behind(line, "(bearer|basic)[ \t]+")
  line = behind(line, "^[ \t]*(requirepass|masterauth|stats[ \t]+auth)[ \t]+")
  if (tolower(line) ~ /mysql|mariadb/) line = attached(line, "[ \t]-p")
  if (line ~ /sshpass|mongo|mosquitto/) line = behind(line, "[ \t]-p[ \t]*")
  if (line ~ /sqlcmd|isql|osql|bcp|mosquitto/) line = capital(line)
  if (line ~ /redis-cli|ldap/) line = behind(line, "[ \t]-[aw][ \t]+")
  if (line ~ /curl|wget|lftp|smbclient|ncftp/) line = behind(line, "[ \t](-u|--user)[ =]?[ \t]*[\"]?[^ \t:,%\"]+[:,%]")
  if (tolower(line) ~ /sqlplus|sqlldr|expdp|impdp|rman|thin:|(^|[ \t])(exp|imp)[ \t]/) line = logon(line)
  return shapes(line)
}

# mysql -psecret; -p alone asks for it
function attached(line, pattern,   out, n) {
  out = ""
  while (match(line, pattern "[^ \t]")) {
    out = out substr(line, 1, RSTART + RLENGTH - 2)
    line = substr(line, RSTART + RLENGTH - 1)
    n = reach(line)
    out = out hidden(substr(line, 1, n))
    line = substr(line, n + 1)
  }
  return out line
}

function capital(line,   out, n) {
  if (!match(line, /[ \t]-P[ \t]*/)) return line
  out = substr(line, 1, RSTART + RLENGTH - 1)
  line = substr(line, RSTART + RLENGTH)
  n = reach(line)
  return out hidden(substr(line, 1, n)) substr(line, n + 1)
}

function logon(line,   at, slash) {
  if (!match(line, /[A-Za-z0-9_$#]+\/[^@ \t\/"]+(@|[ \t]|$)/)) return line
  at = substr(line, RSTART, RLENGTH)
  slash = index(at, "/")
  return substr(line, 1, RSTART + slash - 1) mask (at ~ /@$/ ? "@" : at ~ /[ \t]$/ ? " " : "") substr(line, RSTART + RLENGTH)
}

/-----BEGIN [A-Z0-9 ]*PRIVATE KEY/ { print "[a private key was left out]"; key = 1; if (/-----END/) key = 0; next }
key { if (/-----END/) key = 0; next }
mode == "pgpass" { if ($0 !~ /^[ \t]*#/ && sub(/:[^:]*$/, "")) print $0 ":" mask; else if ($0 ~ /^[ \t]*#/) print "#"; next }
mode == "userlist" { gsub(/"[ \t]+"[^"]*"/, "\" \"" mask "\""); print; next }
mode == "passwd" { n = split($0, f, ":"); print f[1] ":x:" f[3] ":" f[4] "::" f[6] ":" f[7]; next }
pending {
  pending = 0
  if (match($0, /^[ \t]+/)) { print substr($0, 1, RLENGTH) mask; next }
}
{ print clean($0) }
