#!/bin/sh
/opt/stock/export.pl
