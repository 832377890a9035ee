package Bees::Smoke;
sub delete { 1 }
package Bees::Honey;
sub delete { 1 }
1;
