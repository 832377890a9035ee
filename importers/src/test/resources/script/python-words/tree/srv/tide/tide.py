#!/usr/bin/env python3
"""tide COMMAND …: each command is a module of its own, and gets the words behind it."""
import importlib
import sys


def main():
    command = sys.argv[1]
    sys.argv = [sys.argv[0] + " " + sys.argv[1]] + sys.argv[2:]
    importlib.import_module("tide." + command).main()


if __name__ == "__main__":
    main()
