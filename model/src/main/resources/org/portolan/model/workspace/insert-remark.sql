insert into remark (fact, words) values (?, ?)
