package org.depot;

import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.springframework.beans.factory.annotation.Autowired;

public class SweepJob implements Job {
  @Autowired NoteRepository notes;

  @Override
  public void execute(JobExecutionContext context) {
    notes.forgetRead();
  }
}
