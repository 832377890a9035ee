insert into frogs select * from tadpoles
