select fact, from_target, to_target, kind, name, evidence, place, line, place_column, text, confidence
from need where fact between ? and ? order by fact
