select place, importer from read_place where entry between ? and ? order by entry
