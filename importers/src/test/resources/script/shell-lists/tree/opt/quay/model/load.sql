INSERT INTO model_runs VALUES (1);
