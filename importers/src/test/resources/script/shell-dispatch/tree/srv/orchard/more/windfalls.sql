DELETE FROM windfalls;
