package Shop;
use Mojo::Base 'Mojolicious';
sub startup {
  my $self = shift;
  $self->plugin(Cron => (poll => {base => 'utc', crontab => '*/10 15 * * *', code => sub { }}));
}
1;
