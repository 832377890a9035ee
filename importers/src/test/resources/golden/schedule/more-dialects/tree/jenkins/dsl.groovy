pipelineJob('rep') { triggers { cron('@weekly'); githubPush() } 
 definition { cps { script('node { sh "x" }') } } }
job('old') { triggers { cron { spec('H 5 * * *') } } 
 steps { shell('psql -h dslpg shop -c "delete from dsl_rows"') } }
