#!/bin/sh
# with-lock FILE PROGRAM …
lock=$1
shift
mkdir "$lock" && "$@"
rmdir "$lock"
