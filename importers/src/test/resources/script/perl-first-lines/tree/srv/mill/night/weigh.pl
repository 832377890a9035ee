#!/usr/bin/perl -I ../common
# nobody says where this one stands when it starts
use Mill;

weigh $Mill::store 'rye', 3;
weigh $Mill::store $Mill::sort;
