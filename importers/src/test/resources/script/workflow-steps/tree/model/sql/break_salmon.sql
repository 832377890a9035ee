UPDATE salmon_streams SET code = :'code' FROM barriers_salmon b WHERE b.kind = :'kind';
