#!/usr/bin/perl
use Mojolicious::Lite -signatures;
use Mojo::Pg;

helper pg => sub { state $pg = Mojo::Pg->new('postgresql://light@db-6/light') };

plugin Cron => ('*/10 * * * *' => sub ($time, $app) {
  app->pg->db->update('beams', { seen => 1 });
});

get '/' => sub ($c) { $c->render(json => $c->pg->db->select('towers')->hashes) };

app->start;
