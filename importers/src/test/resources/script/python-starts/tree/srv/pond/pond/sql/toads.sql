delete from toads
