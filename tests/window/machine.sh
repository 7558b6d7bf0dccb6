#!/bin/sh
# A machine with the kiosk installed, which borrows all else from this one and leaves nothing in it: see machine.py.
#   machine.sh GROUP HOME PROGRAM COMMAND…
# It starts as root in name spaces of its own; COMMAND runs as a user, beside that user's systemd.
set -e
echo 0 > "$1/cgroup.procs"
export HOME="$2" XDG_RUNTIME_DIR=/run/user/1000 RUNTIME_DIRECTORY=/run/course-brochure
program=$3
shift 3

mount -t tmpfs tmpfs /run
mkdir -p /run/systemd/system "$XDG_RUNTIME_DIR" "$RUNTIME_DIRECTORY"
chmod 700 "$XDG_RUNTIME_DIR"
for place in /etc /opt /usr/local; do
  over=/run/over$place
  mkdir -p "$over/upper" "$over/work"
  mount -t overlay overlay -o "lowerdir=$place,upperdir=$over/upper,workdir=$over/work" "$place"
done
cp -r "${0%/*}/../../packaging/kiosk/linux/." /
install -D "$program" /opt/course-brochure/bin/course-brochure

# The user is one of a name space: cage does not run as root, and this one may read what root may.
exec unshare --user --map-user=1000 --map-group=1000 sh -c '
  /usr/lib/systemd/systemd --user &
  until systemctl --user is-system-running > /dev/null 2>&1; do :; done
  "$@"
  code=$?
  systemctl --user exit
  wait
  exit "$code"
' sh "$@"
