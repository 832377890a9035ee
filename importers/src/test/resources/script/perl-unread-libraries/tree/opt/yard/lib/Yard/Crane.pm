package Yard::Crane;
use base 'Data::ObjectDriver::BaseObject';
1;
