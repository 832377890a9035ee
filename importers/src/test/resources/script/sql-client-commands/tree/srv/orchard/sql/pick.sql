insert into :"crop" select * from picked;
