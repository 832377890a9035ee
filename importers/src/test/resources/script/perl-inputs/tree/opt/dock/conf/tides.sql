UPDATE tides
   SET known = true
 FROM moons;
