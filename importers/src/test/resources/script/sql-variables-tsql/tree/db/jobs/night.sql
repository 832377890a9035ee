USE msdb
GO
DECLARE @jobId BINARY(16)
EXEC msdb.dbo.sp_add_job @job_name = N'Night of the depot', @enabled = 1, @job_id = @jobId OUTPUT
EXEC msdb.dbo.sp_add_jobstep @job_id = @jobId, @step_name = N'measure', @step_id = 1, @subsystem = N'TSQL',
    @command = N'EXEC dbo.measure_disks @into = ''dbo.disk_sizes'';', @database_name = N'Depot'
EXEC msdb.dbo.sp_add_jobstep @job_id = @jobId, @step_name = N'prune', @step_id = 2, @subsystem = N'CmdExec',
    @command = N'sqlcmd -E -S localhost -d Depot -Q "EXEC dbo.prune @days = 90"'
EXEC msdb.dbo.sp_add_jobschedule @job_id = @jobId, @name = N'nightly', @enabled = 1, @freq_type = 4,
    @freq_interval = 1, @active_start_time = 23000
EXEC msdb.dbo.sp_add_jobserver @job_id = @jobId, @server_name = N'(local)'
GO
