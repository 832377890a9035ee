delete from newts
