begin
  dbms_scheduler.create_schedule(schedule_name => 'NIGHT', repeat_interval => 'FREQ=DAILY; BYHOUR=2; BYMINUTE=30');
  dbms_scheduler.create_program(program_name => 'BOOKS', program_type => 'STORED_PROCEDURE',
    program_action => 'FIN.CLOSE_BOOKS');
  dbms_scheduler.create_job('FIN.CLOSING', program_name => 'BOOKS', schedule_name => 'NIGHT');
  dbms_scheduler.enable('FIN.CLOSING');
  dbms_scheduler.create_job(job_name => 'FIN.COPY', job_type => 'PLSQL_BLOCK',
    job_action => q'[begin insert into fin.ledger select * from fin.orders where state = 'paid'; end;]',
    repeat_interval => 'FREQ=HOURLY');
  dbms_job.submit(:number, 'fin.purge_old(30);', sysdate, 'TRUNC(SYSDATE)+1+2/24');
end;
/
