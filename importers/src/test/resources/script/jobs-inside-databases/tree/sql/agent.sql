USE [msdb]
GO
DECLARE @jobId BINARY(16), @ReturnCode int
EXEC @ReturnCode = msdb.dbo.sp_add_job @job_name=N'Month end',
        @enabled=1,
        @owner_login_name=N'SHOP\svc_sql', @job_id = @jobId OUTPUT
EXEC @ReturnCode = msdb.dbo.sp_add_jobstep @job_id=@jobId, @step_name=N'Book',
        @subsystem=N'TSQL',
        @command=N'INSERT INTO dbo.ledger (id)
SELECT id FROM dbo.orders WHERE state = ''paid''',
        @database_name=N'Sales'
EXEC @ReturnCode = msdb.dbo.sp_add_jobstep @job_id=@jobId, @step_name=N'Send',
        @subsystem=N'CmdExec', @command=N'D:\jobs\send.cmd'
EXEC @ReturnCode = msdb.dbo.sp_add_jobschedule @job_id=@jobId, @name=N'Last Friday',
        @enabled=1, @freq_type=32, @freq_interval=6, @freq_relative_interval=16, @freq_recurrence_factor=1,
        @active_start_time=23000
GO
DECLARE @name sysname = N'Weekly statistics';
EXEC dbo.sp_add_job @job_name = @name;
EXEC sp_add_jobstep @job_name = @name, @step_name = N'all', @command = N'EXEC dbo.make_statistics';
EXEC dbo.sp_add_schedule @schedule_name = N'Sunday', @freq_type = 8, @freq_interval = 1,
  @freq_recurrence_factor = 1, @active_start_time = 223000;
EXEC sp_attach_schedule @job_name = @name, @schedule_name = N'Sunday';
EXEC dbo.sp_add_job @job_name = N'Feed', @enabled = 0;
EXEC sp_add_jobstep @job_name = N'Feed', @step_name = N'fetch', @subsystem = N'PowerShell', @command = N'Get-Item x';
EXEC sp_add_jobschedule @job_name = N'Feed', @name = N'often', @freq_type = 4, @freq_interval = 1,
  @freq_subday_type = 4, @freq_subday_interval = 15, @active_start_time = 60000, @active_end_time = 200000;
EXEC sp_attach_schedule @job_name = N'Feed', @schedule_name = N'Elsewhere';
EXEC dbo.sp_add_job @job_name = N'2024';
EXEC sp_add_jobstep @job_name = N'2024', @step_name = N'load', @subsystem = N'SSIS',
  @command = N'/FILE "\"D:\ssis\LoadOrders.dtsx\"" /CHECKPOINTING OFF /REPORTING E';
EXEC sp_add_jobstep @job_name = N'2024', @step_name = N'more', @subsystem = N'SSIS',
  @command = N'/ISSERVER "\"\SSISDB\Sales\Load\Stock.dtsx\"" /SERVER "\"DW01\""';
EXEC sp_add_jobstep @job_name = N'2024', @step_name = N'tell', @subsystem = N'PowerShell',
  @command = N'Invoke-Sqlcmd -ServerInstance "DW01" -Database "Sales" -Query "DELETE FROM dbo.told"
& D:\jobs\tell.ps1';
EXEC sp_add_jobschedule @job_name = N'2024', @name = N'hourly', @freq_type = 4, @freq_interval = 1,
  @freq_subday_type = 8, @freq_subday_interval = 1;
