#!/usr/bin/env perl
use Mojolicious::Lite -signatures;
use Mojo::SQLite;
use Mojo::Pg;

my $config = plugin Config => { default => { dsn => 'postgresql://buoy@db-3/buoys' } };

helper pg => sub { state $pg = Mojo::Pg->new('postgresql://buoy@db-3/buoys') };

get '/' => sub ($c) {
  $c->render(json => $c->pg->db->select('sightings')->hashes);
};

post '/lights/:id' => sub ($c) {
  $c->pg->db->update('wishes', { on => 1 }, { id => $c->param('id') });
};

package Mojolicious::Command::lights;
use Mojo::Base 'Mojolicious::Command', -signatures;

sub run ($self, @args) {
  $self->app->pg->db->update('lights', { lit => 1 }, { dark => 1 });
}

package main;

app->start;
