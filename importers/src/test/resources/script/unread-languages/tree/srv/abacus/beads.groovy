import groovy.sql.Sql
println 'moves the beads'
