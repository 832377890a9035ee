#!/bin/sh
# Collects what a migration plan has to know about this host: schedules, services, connections, names.
#
#   sh collect.sh             lists what it is going to collect, then writes ONE file into the current folder:
#                             portolan-HOST-TIME.tar.gz
#   sh collect.sh -n          only lists
#   sh collect.sh /opt/shop   collects the text files of that folder, too (as many folders as you like)
#   sh collect.sh -r /mnt     collects from a copy of a host's disk that is mounted there; runs no commands
#
# It reads only. It needs no root: what it may not read is listed in the archive (portolan/not-read.txt). Passwords, keys
# and tokens are masked before anything is written to disk; private keys and password hashes are not taken at all. It
# follows no link, takes no binary file and no file larger than 1 MB, and sends nothing anywhere. Look into the archive
# before you hand it on:  tar tzf portolan-*.tar.gz
#
# It needs a POSIX shell with awk, sed, tr, find, sort, tar and gzip.

set -u
umask 077
LC_ALL=C
export LC_ALL
PATH=${PATH:-/usr/bin:/bin}:/usr/sbin:/sbin:/usr/bin:/bin

MOST_BYTES=1000000
MOST_FILES=5000
LOG_LINES=3000
root=
only_list=no

while [ $# -gt 0 ]; do
  case $1 in
    -n) only_list=yes ;;
    -r) root=${2:?"-r needs a folder"}; root=${root%/}; shift ;;
    -h|--help) sed -n '2,/^$/s/^# \{0,1\}//p' "$0"; exit 0 ;;
    -*) echo "Unknown option $1; see the head of this file." >&2; exit 2 ;;
    *) break ;;
  esac
  shift
done

# ---------------------------------------------------------------------------------------------------------------------
# Masking. Hides too much rather than too little; what only names a secret ($DB_PASS) stays, because it says where to look.

# shellcheck disable=SC2016
MASK_PROGRAM='
@mask.awk@
'

mask() {
  awk -v mode="${1:-}" "$MASK_PROGRAM"
}

# ---------------------------------------------------------------------------------------------------------------------
# What is collected: patterns of the shell, each with a word on what it is for.

wanted() {
  cat <<'LIST'
schedules     /etc/crontab /etc/anacrontab /etc/cron.d/* /etc/cron.hourly/* /etc/cron.daily/* /etc/cron.weekly/* /etc/cron.monthly/*
schedules     /etc/crontabs/* /etc/periodic/*/* /etc/incron.d/* /var/spool/incron/* /var/spool/fcron/*.orig
schedules     /var/spool/cron/* /var/spool/cron/crontabs/* /var/spool/cron/tabs/* /var/spool/at/* /var/spool/cron/atjobs/*
units         /etc/systemd/system/* /etc/systemd/system/*/* /usr/lib/systemd/system/*.timer /lib/systemd/system/*.timer
units         /usr/lib/systemd/system/*.path /lib/systemd/system/*.path
units         /usr/local/lib/systemd/system/* /etc/init.d/* /etc/rc.local /etc/inittab /etc/xinetd.d/* /etc/supervisor/*.conf /etc/supervisor/conf.d/*
host          /etc/hostname /etc/hosts /etc/timezone /etc/localtime /etc/os-release /usr/lib/os-release /etc/debian_version /etc/redhat-release
host          /etc/fstab /etc/exports /etc/exports.d/* /etc/locale.conf /etc/default/* /etc/sysconfig/* /etc/environment /etc/profile /etc/profile.d/* /etc/aliases
connections   /etc/ssh/ssh_config /etc/ssh/ssh_config.d/* /etc/odbc.ini /etc/odbcinst.ini /etc/freetds.conf /etc/freetds/* /etc/tnsnames.ora
connections   /etc/pg_service.conf /etc/postgresql-common/pg_service.conf /etc/my.cnf /etc/my.cnf.d/* /etc/mysql/*.cnf /etc/mysql/*/*.cnf
connections   /opt/oracle/*/network/admin/*.ora /opt/oracle/*/*/network/admin/*.ora /u01/app/oracle/product/*/*/network/admin/*.ora
connections   /etc/pgbouncer/* /etc/haproxy/* /etc/nginx/*.conf /etc/nginx/conf.d/* /etc/nginx/sites-enabled/* /etc/nginx/sites-available/*
connections   /etc/apache2/*.conf /etc/apache2/sites-*/* /etc/apache2/conf-*/* /etc/httpd/conf/* /etc/httpd/conf.d/* /etc/stunnel/*.conf
databases     /etc/postgresql/*/*/*.conf /var/lib/pgsql/data/*.conf /var/lib/pgsql/*/data/*.conf
environment   /opt/*/.env /opt/*/*.env /srv/*/.env /srv/*/*.env /var/www/*/.env /etc/*/*.env /opt/*/*compose*.y*ml /srv/*/*compose*.y*ml
LIST
}

# Settings of each account, below its home.
HOME_FILES='.pgpass .my.cnf .pg_service.conf .odbc.ini .netrc .ssh/config .profile .config/systemd/user/*'

COMMANDS='ss (or netstat), ps, mount, df, ip addr, locale, systemctl list-timers and list-unit-files, atq, crontab -l, the end of the cron log'

homes() {
  [ -r "$root/etc/passwd" ] && awk -F: '$6 ~ /^\/./ && $6 !~ /^\/(bin|sbin|usr|dev|proc|run|nonexistent)(\/|$)/ { print $6 }' "$root/etc/passwd" | sort -u
}

# Every path that a pattern means and that is there.
expand() {
  for pattern in "$@"; do
    # shellcheck disable=SC2086
    set -- $root$pattern
    for path in "$@"; do
      [ -e "$path" ] || [ -L "$path" ] && printf '%s\n' "${path#"$root"}"
    done
  done
}

planned() {
  wanted | while read -r _ patterns; do
    # Patterns are words here, and expand later.
    set -f
    # shellcheck disable=SC2086
    set -- $patterns
    set +f
    expand "$@"
  done
  homes | while read -r home; do
    for file in $HOME_FILES; do
      expand "$home/$file"
    done
  done
}

never() {
  case $1 in
    */shadow|*/shadow-|*/gshadow|*/gshadow-|*/.ssh/id_*|*/ssh_host_*|*.key|*.pem|*.p12|*.pfx|*.jks|*.keystore|*.kdbx|*.ppk|*.gpg|*.asc) return 0 ;;
    /proc/*|/sys/*|/dev/*|/run/*|*/.git/*|*/node_modules/*|*~|*.swp) return 0 ;;
  esac
  return 1
}

# ---------------------------------------------------------------------------------------------------------------------

stage=
count=0

say() {
  printf '%s\n' "$*" >&2
}

not_read() {
  printf '%s\t%s\n' "$1" "$2" >> "$stage/portolan/not-read.txt"
}

is_text() {
  [ "$(dd if="$1" bs=4096 count=1 2>/dev/null | tr -d '\011\012\014\015\033\040-\176\200-\377' | wc -c)" -eq 0 ]
}

# take PATH: a link as a link, a text file masked; everything else is passed by, with a reason where it may matter.
take() {
  path=$1
  from=$root$path
  to=$stage$path
  if [ -e "$to" ] || [ -L "$to" ] || never "$path"; then
    return 0
  fi
  if [ "$count" -ge "$MOST_FILES" ]; then
    [ "$count" -eq "$MOST_FILES" ] && not_read "$path" "more than $MOST_FILES files; this one and all further ones were left out"
    count=$((MOST_FILES + 1))
    return 0
  fi
  if [ -L "$from" ]; then
    mkdir -p "${to%/*}" 2>/dev/null && ln -s "$(readlink "$from")" "$to" && count=$((count + 1))
    return 0
  fi
  [ -f "$from" ] || { [ -d "$from" ] && [ ! -r "$from" ] && not_read "$path" "permission denied"; return 0; }
  if [ ! -r "$from" ]; then
    not_read "$path" "permission denied"
  elif [ "$(wc -c < "$from")" -gt "$MOST_BYTES" ]; then
    not_read "$path" "larger than $MOST_BYTES bytes"
  elif is_text "$from"; then
    case $path in
      */.pgpass) mode=pgpass ;;
      */pgbouncer/userlist*) mode=userlist ;;
      /etc/passwd) mode=passwd ;;
      *) mode= ;;
    esac
    # A folder on the way may be a link that was taken as one.
    mkdir -p "${to%/*}" 2>/dev/null || return 0
    mask "$mode" < "$from" > "$to" && count=$((count + 1))
  fi
}

take_all() {
  while IFS= read -r found; do
    take "$found"
  done
}

# The absolute paths that files of the archive name, and relative ones below a folder that the same files name.
named_in() {
  # shellcheck disable=SC2016
  find "$stage" -type f "$@" ! -path "$stage/portolan/*" -exec cat {} + 2>/dev/null |
    sed 's/^[[:space:]]*#.*//' | tr -s ' \t"'\''=;|&<>()`,' '\n' |
    awk 'length($0) < 300 && /^[.\/A-Za-z0-9_-][A-Za-z0-9_.\/+@-]*$/ && /\// { print }' | sort -u > "$stage/portolan/.named"
  awk '/^\//' "$stage/portolan/.named"
  awk '/^\//' "$stage/portolan/.named" | while IFS= read -r folder; do
    [ -d "$root$folder" ] && [ ! -L "$root$folder" ] && case $folder in
      /|/etc|/usr|/usr/bin|/bin|/var|/tmp|/home|/opt|/srv) : ;;
      *) awk -v folder="${folder%/}" '!/^\// { sub(/^[.]\//, ""); print folder "/" $0 }' "$stage/portolan/.named" ;;
    esac
  done
  rm -f "$stage/portolan/.named"
}

follow() {
  named_in "$@" | sort -u | while IFS= read -r path; do
    case $path in
      */..*|/bin/*|/sbin/*|/usr/bin/*|/usr/sbin/*|/lib/*|/usr/lib/*|/usr/share/*|/var/log/*|/tmp/*) continue ;;
    esac
    [ -f "$root$path" ] && printf '%s\n' "$path"
  done > "$stage/portolan/.follow"
  take_all < "$stage/portolan/.follow"
  rm -f "$stage/portolan/.follow"
}

# run FILE COMMAND...: what a command says, masked, with the moment it was asked.
run() {
  file=$stage/portolan/$1
  shift
  command -v "$1" >/dev/null 2>&1 || return 1
  { printf '# captured_at %s\n# %s\n' "$(date -u +%Y-%m-%dT%H:%M:%SZ)" "$*"; "$@" 2>/dev/null; } | mask > "$file"
}

commands() {
  run ss.txt ss -tnpa || run netstat.txt netstat -tnpa || not_read "sockets" "there is neither ss nor netstat"
  run ps.txt ps -e -o user= -o pid= -o ppid= -o args= || run ps.txt ps
  run mounts.txt mount
  run df.txt df -P
  run addresses.txt ip addr || run addresses.txt ifconfig
  run locale.txt locale
  run timers.txt systemctl list-timers --all --no-pager
  run unit-files.txt systemctl list-unit-files --no-pager
  run at-queue.txt atq
  for job in $(atq 2>/dev/null | awk '{ print $1 }'); do
    run "at-$job.txt" at -c "$job"
  done
  [ -e "$stage/etc/hostname" ] || { mkdir -p "$stage/etc"; hostname 2>/dev/null | mask > "$stage/etc/hostname"; }
  crontabs
  cron_log
}

# One's own crontab needs no root; root reads all of them.
crontabs() {
  command -v crontab >/dev/null 2>&1 || return 0
  if [ "$(id -u)" -eq 0 ]; then
    users=$(cut -d: -f1 /etc/passwd)
  else
    users=$(id -un)
  fi
  for user in $users; do
    spool=$stage/var/spool/cron/crontabs/$user
    [ -e "$spool" ] || [ -e "$stage/var/spool/cron/$user" ] && continue
    if [ "$(id -u)" -eq 0 ]; then table=$(crontab -l -u "$user" 2>/dev/null); else table=$(crontab -l 2>/dev/null); fi
    [ -n "$table" ] || continue
    mkdir -p "${spool%/*}"
    printf '%s\n' "$table" | mask > "$spool"
  done
}

cron_log() {
  for log in /var/log/cron /var/log/cron.log /var/log/syslog; do
    [ -e "$log" ] || continue
    if [ -r "$log" ]; then
      grep -i cron "$log" 2>/dev/null | tail -n "$LOG_LINES" | mask > "$stage/portolan/cron-log.txt"
      return 0
    fi
    not_read "$log" "permission denied"
  done
  run cron-log.txt journalctl -q -t CRON -t crond -t cron -n "$LOG_LINES" --no-pager -o short-iso
}

folders() {
  for folder in "$@"; do
    [ -d "$root$folder" ] || { not_read "$folder" "there is no such folder"; continue; }
    find "$root$folder" \( -name .git -o -name node_modules -o -name .svn \) -prune -o \( -type f -o -type l \) -print 2>/dev/null |
      while IFS= read -r path; do printf '%s\n' "${path#"$root"}"; done > "$stage/portolan/.folder"
    take_all < "$stage/portolan/.folder"
    rm -f "$stage/portolan/.folder"
    find "$root$folder" -type d ! -perm -u+r 2>/dev/null | while IFS= read -r path; do not_read "${path#"$root"}" "permission denied"; done
  done
}

forbidden_folders() {
  for folder in /var/spool/cron/crontabs /var/spool/cron /var/spool/at /var/spool/cron/atjobs /etc/pgbouncer /root; do
    [ -d "$root$folder" ] && [ ! -r "$root$folder" ] && not_read "$folder" "permission denied"
  done
}

# ---------------------------------------------------------------------------------------------------------------------

say "Going to collect, masked:"
planned | sort -u | awk '{ n++; if (n <= 400) print "  " $0 } END { if (n > 400) print "  … and " n - 400 " more"; print "  " n + 0 " files and links" }' >&2
[ -n "$root" ] || say "  what these say: $COMMANDS"
say "  scripts and settings that the schedules name"
[ $# -eq 0 ] || say "  text files of: $*"
[ "$(id -u)" -eq 0 ] || say "Not root: other accounts' crontabs and some settings will be missing; the archive lists them."
[ "$only_list" = no ] || exit 0

stage=$(mktemp -d "${TMPDIR:-/tmp}/portolan.XXXXXX") || { say "No folder for temporary files."; exit 1; }
trap 'rm -rf "$stage"' EXIT
trap 'exit 1' HUP INT TERM
mkdir "$stage/portolan"
: > "$stage/portolan/not-read.txt"

planned | sort -u > "$stage/portolan/.plan"
take_all < "$stage/portolan/.plan"
rm -f "$stage/portolan/.plan"
take /etc/passwd
forbidden_folders
# The service of each timer that came with the system.
find "$stage" -name '*.timer' | while IFS= read -r timer; do
  service=${timer#"$stage"}
  printf '%s\n' "${service%.timer}.service"
done > "$stage/portolan/.services"
take_all < "$stage/portolan/.services"
rm -f "$stage/portolan/.services"
# The units that are switched on by a link to where packages put them.
find "$stage/etc/systemd/system" -type l 2>/dev/null | while IFS= read -r link; do
  readlink "$link"
done | awk '/^(\/usr)?\/lib\/systemd\/system\//' | sort -u > "$stage/portolan/.units"
take_all < "$stage/portolan/.units"
rm -f "$stage/portolan/.units"
[ -n "$root" ] || commands
say "Following what the schedules name"
follow \( -path '*cron*' -o -name '*.service' -o -name '*.timer' -o -path '*/periodic/*' -o -path '*/rc.local' -o -path '*/spool/at/*' -o -path '*/supervisor/*' \)
follow ! -path "$stage/etc/*" ! -path "$stage/usr/*"
folders "$@"

host=$(sed -n '/^[^#]/{p;q;}' "$stage/etc/hostname" 2>/dev/null | tr -cd 'A-Za-z0-9._-')
host=${host:-$(uname -n | tr -cd 'A-Za-z0-9._-')}
archive=portolan-$host-$(date +%Y%m%d-%H%M%S).tar.gz
{
  echo "host $host"
  echo "collected_at $(date -u +%Y-%m-%dT%H:%M:%SZ)"
  echo "as $(id -un)"
  echo "files $(find "$stage" -type f ! -path "$stage/portolan/*" | wc -l | tr -d ' ')"
} > "$stage/portolan/collected.txt"
(cd "$stage" && tar cf - ./*) | gzip -c > "$archive" || { say "The archive could not be written."; exit 1; }
say "Not read: $(wc -l < "$stage/portolan/not-read.txt" | tr -d " ")"
echo "$archive"
