#!/bin/sh
# ssh -L 1:old:1 old
ssh -fNL 13306:127.0.0.1:3306 tun@db2.shop
ssh -N \
  -L 127.0.0.1:9000:$TARGET:9000 tun@jump.shop
ssh backup@arch.shop ls -L /in
