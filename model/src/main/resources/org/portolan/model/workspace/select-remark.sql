select fact, words from remark where fact between ? and ? order by fact
