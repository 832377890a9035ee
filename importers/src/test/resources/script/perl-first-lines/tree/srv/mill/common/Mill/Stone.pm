package Mill::Stone;
use strict;

sub new { return bless {}, shift }

sub grind {
    my ($self, $what) = @_;
    Mill::database()->do("INSERT INTO stone_flour (what) VALUES (?)", undef, $what);
}

sub weigh {
    my ($self, $what, $times) = @_;
    Mill::database()->do("UPDATE stone_scales SET sacks = sacks + 1 WHERE what = ?", undef, $what);
}

1;
