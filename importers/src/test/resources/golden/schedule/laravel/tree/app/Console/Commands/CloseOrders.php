<?php
class CloseOrders extends Command
{
    protected $signature = 'orders:close {--all}';
}
