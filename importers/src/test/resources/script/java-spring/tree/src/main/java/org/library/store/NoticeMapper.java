package org.library.store;

import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Mapper;

@Mapper
public interface NoticeMapper {
  void addNotice(long loan);

  @Delete("delete from notices where sent_on < now() - #{days}")
  int purge(int days);
}
