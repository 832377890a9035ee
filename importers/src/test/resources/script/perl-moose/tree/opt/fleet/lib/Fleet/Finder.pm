package Fleet::Finder;
use Moose;
use Module::Runtime qw(use_module);
use Try::Tiny;

has 'space' => (is => 'ro', required => 1);
has 'found' => (is => 'rw', builder => '_build_found');
has 'failed' => (is => 'rw', default => sub { {} });

around 'BUILDARGS' => sub {
    my ($orig, $class) = (shift, shift);
    $class->$orig(space => $_[0]);
};

sub _build_found {
    my ($self) = @_;
    my $found = {};
    my $folder = $self->space;
    $folder =~ s/::/\//g;
    foreach my $path (@INC) {
        if (-d "$path/$folder/") {
            my $handle;
            opendir($handle, "$path/$folder");
            foreach my $file (readdir($handle)) {
                my $full = "$path/$folder/$file";
                next unless -e $full and -f $full;
                my ($name) = $file =~ /^([^\.]+)/;
                my $class = $self->space . "::$name";
                try {
                    use_module($class);
                    $found->{"$name"} = $class;
                } catch {
                    $self->failed->{"$class"} = $_;
                };
            }
            last;
        }
    }
    return $found;
}

sub all { my ($self) = @_; return [keys %{ $self->found }]; }
sub class { my ($self, $name) = @_; return $self->found->{$name}; }
1;
