<?php
use Illuminate\Support\Facades\Artisan;
use Illuminate\Support\Facades\DB;

Artisan::command('shed:sweep {--all}', function () {
    DB::table('shavings')->where('old', 1)->delete();
});
Artisan::command('shed:burn', function () {
    DB::table('shed_never')->delete();
});
