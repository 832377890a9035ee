from arq import cron
async def digest(ctx):
    pass
class WorkerSettings:
    cron_jobs = [cron(digest, hour={9, 12}, minute=15)]
