EXEC msdb.dbo.sp_add_job @job_name=N'Load';
EXEC msdb.dbo.sp_add_jobstep @job_name=N'Load', @step_name=N's', @subsystem=N'SSIS', @command=N'/FILE "\"D:\etl\load.dtsx\"" /CHECKPOINTING OFF';
EXEC msdb.dbo.sp_add_jobschedule @job_name=N'Load', @name=N'd', @freq_type=4, @freq_interval=1, @active_start_time=23000;
EXEC msdb.dbo.sp_add_jobserver @job_name=N'Load';
EXEC msdb.dbo.sp_add_job @job_name=N'Nightly';
EXEC msdb.dbo.sp_add_jobstep @job_name=N'Nightly', @step_name=N's', @subsystem=N'SSIS', @command=N'/FILE "\"D:\etl\nightly.dtsx\""';
EXEC msdb.dbo.sp_add_jobschedule @job_name=N'Nightly', @name=N'd', @freq_type=4, @freq_interval=1, @active_start_time=33000;
EXEC msdb.dbo.sp_add_jobserver @job_name=N'Nightly';
