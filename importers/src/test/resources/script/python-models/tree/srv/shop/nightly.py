#!/usr/bin/env python3
import argparse

from shop.work import close, purge, report


def main():
    parser = argparse.ArgumentParser()
    commands = parser.add_subparsers(dest="command")
    closing = commands.add_parser("close")
    closing.add_argument("--before")
    closing.set_defaults(work=close)
    commands.add_parser("report").set_defaults(work=report)
    commands.add_parser("purge").set_defaults(work=purge)
    options = parser.parse_args()
    options.work(options)


if __name__ == "__main__":
    main()
