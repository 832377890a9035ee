UPDATE trout_streams SET code = :'code' FROM barriers_trout b WHERE b.kind = :'kind';
