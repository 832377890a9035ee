<?php

namespace Meter\Store;

class Rows
{
    protected $pdo;

    public function __construct($host = null)
    {
        if ($host != null) {
            $this->pdo = new \PDO('mysql:host=' . $host . ';dbname=meter');
        }
    }

    public function pick($table, $where = null, $fields = null, $limit = '')
    {
        $parts = array();
        $parts[] = 'SELECT';
        if ($fields !== null && !empty($fields)) {
            $parts[] = '`' . implode('`,`', $fields) . '`';
        } else {
            $parts[] = '*';
        }
        $parts[] = "FROM `{$table}`";
        $parts[] = $this->where($table, $where);
        if ($limit != '') {
            $parts[] = 'LIMIT ' . $limit;
        }

        return $this->run(implode(' ', $parts));
    }

    public function keep($table, array $data, $where = null)
    {
        $sql = $where === null ? 'INSERT INTO ' : 'UPDATE ';
        $sql .= "`{$table}` SET ";
        foreach ($data as $field => $value) {
            $sql .= "`{$field}`={$this->quoted($value)}, ";
        }
        return $this->run(substr($sql, 0, -2) . ' ' . $this->where($table, $where));
    }

    public function drop($table, $where = null)
    {
        return $this->pdo()->exec('DELETE FROM `' . $table . '` ' . $this->where($table, $where));
    }

    public function add($table, array $data)
    {
        $sql = "INSERT INTO `{$table}` (`" . implode('`,`', array_keys($data[0])) . '`) VALUES (?, ?)';
        $this->pdo()->prepare($sql)->execute();
    }

    private function run($sql)
    {
        try {
            $last = $this->pdo()->query($sql);
        } catch (\PDOException $e) {
            $last = false;
        }
        return $last ? $last->fetchAll() : [];
    }

    private function pdo()
    {
        return $this->pdo;
    }

    private function quoted($value)
    {
        return $this->pdo()->quote($value);
    }

    private function where($table, $where = null)
    {
        $sql = '';
        if (is_array($where)) {
            $sql .= ' WHERE ';
            foreach ($where as $field => $value) {
                $sql .= "`{$table}`.`{$field}`={$this->quoted($value)} AND ";
            }
            $sql = substr($sql, 0, -5);
        }
        return $sql;
    }
}
