select place, line, place_column, kind, reason, remedy from unread where entry between ? and ? order by entry
