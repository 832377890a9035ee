package Quay;
use Mojo::Base 'Mojolicious';
use Mojo::Pg;
use Quay::Model::Berths;

sub startup {
  my ($self) = @_;

  push @{ $self->commands->namespaces }, 'Quay::Command';
  push @{ $self->plugins->namespaces }, 'Quay::Plugin';
  $self->plugin('Config');

  $self->helper(
    pg => sub {
      my ($self) = @_;
      my $db = $self->app->config->{db};
      state $pg = Mojo::Pg->new("postgresql://$db->{user}\@$db->{host}/$db->{database}")->password('x')->max_connections(2);
      return $pg;
    }
  );
  $self->helper(berths => sub { my $c = shift; state $berths = Quay::Model::Berths->new(pg => $c->pg) });

  $self->plugin(authentication => {
    load_user => sub { my ($self, $id) = @_; return $self->pg->db->select('users', '*', { id => $id })->hash },
  });
  $self->plugin('Tolls', { monthly => 1 });
  my $asks = $self->plugin('Asks');

  $self->hook(before_dispatch => sub { my $c = shift; $c->pg->db->insert('visits', { path => 'x' }) });

  my $r = $self->routes;
  $r->get('/')->to('berths#list');
  $r->get('/ships' => sub { my $c = shift; $c->render(json => $c->pg->db->select('ships')->hashes) });
  my $inside = $r->under('/inside' => sub { my $c = shift; return $c->pg->db->select('guards')->rows });
  $inside->post('/moor')->to('berths#moor');
}

1;
