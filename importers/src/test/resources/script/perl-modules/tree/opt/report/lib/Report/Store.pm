package Report::Store;
use base 'Report::Base';
use Report::Config;

sub rebuild {
  my ($self, $period) = @_;
  my $table = $Report::Config::Settings{prefix} . "_$period";
  # $self->dbh->do("DROP TABLE disabled");
  $self->dbh->do("DELETE FROM $table");
  my $sth = $self->dbh->prepare(qq{
    INSERT INTO $table
    SELECT day, sum(amount) /* FROM not_this */ FROM sales
    GROUP BY day
  });
  $sth->execute;
}

sub refresh {
  my $self = shift;
  my @wanted = map { "SELECT refresh_$_()" } qw(a b);
  $self->dbh->do($_) foreach @wanted;
  my $region = <STDIN>;
  $self->dbh->do("UPDATE stock_$region SET seen = 1");
}

sub archive { shift->dbh->do(<<"SQL", undef, 30) }
INSERT INTO archive.rows
  SELECT * FROM rows WHERE age > ?
SQL

sub skip { 1 }
1;
